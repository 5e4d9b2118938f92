/** A phone alone. */
export const minimal = { phone: "16500000000" };

const day = [
  { localTimeFrom: "10:00", localTimeTo: "11:30" },
  { localTimeFrom: "13:00", localTimeTo: "14:30" },
];

/** About 490 bytes: what most lists hold. */
export const typical = {
  phone: "16500000000",
  payload: { name: "Alex", age: 34, promo: "20% off all plans of the spring season" },
  startDateTime: "2030-03-23T00:00:00Z",
  finishDateTime: "2030-04-23T00:00:00+03:00",
  allowedDays: ["mon", "tue", "wed", "thu", "fri"],
  allowedTime: { mon: day, default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }] },
  retryIntervalInMinutes: 120,
  maxAttempts: 3,
  gmtZone: "Europe/Kyiv",
  dialerPriority: 2,
};

const busyDay = [
  { localTimeFrom: "08:00", localTimeTo: "10:00" },
  { localTimeFrom: "11:00", localTimeTo: "13:00" },
  { localTimeFrom: "14:30", localTimeTo: "17:45" },
  { localTimeFrom: "20:00", localTimeTo: "01:00" },
];
const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** About 1,900 bytes: every day with four intervals of its own. */
export const heavy = {
  ...typical,
  allowedDays: week,
  allowedTime: Object.fromEntries([...week, "default"].map((name) => [name, busyDay])),
};

/** A heavy one whose lists are unlike each other and those of its neighbours: nothing to remember. */
export function unlike(index: number): object {
  const lists = Object.keys(heavy.allowedTime).map((name, day) => {
    const minutes = `:${String((index * 8 + day) % 60).padStart(2, "0")}`;
    const shifted = JSON.stringify(busyDay).replace(/:\d\d/g, minutes);
    return [name, JSON.parse(shifted)];
  });
  return { ...heavy, allowedTime: Object.fromEntries(lists) };
}

/** What is wrong with an entry: a misspelt field, a zone that is none. */
export const mistakes = { misspelt: { maxAtempts: 3 }, zone: { gmtZone: "+5:30" } };

/** The JSON of `count` entries; every `each`-th has the mistake. */
export function textOf(entry: object, count: number, mistake: object = {}, each = 1): string {
  const right = JSON.stringify(entry);
  const wrong = JSON.stringify({ ...entry, ...mistake });
  return `[${Array.from({ length: count }, (_, index) => (index % each === 0 ? wrong : right)).join(",")}]`;
}
