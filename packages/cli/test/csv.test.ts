import { describe, expect, it } from "vitest";
import { entriesOf, folderWith, run, windows1251 } from "./calls-api.ts";

describe("real spreadsheets give the right rows", () => {
  const alex = [
    { phone: "16500000000", payload: { name: "Алекс; «А»" } },
    { phone: "16500000001", payload: { name: 'two\r\nlines "quoted"' } },
  ];
  const text = 'phone;payload.name\r\n16500000000;"Алекс; «А»"\r\n16500000001;"two\r\nlines ""quoted"""\r\n';

  it.each<[string, string | Uint8Array]>([
    ["UTF-8", text],
    ["UTF-8 with BOM", `\ufeff${text}`],
    ["UTF-16 with BOM", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without BOM", Buffer.from(text, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1251", windows1251(text)],
    ["commas", text.replace("phone;", "phone,").replace(/(0|1);"/g, '$1,"')],
    ["tabs", text.replace("phone;", "phone\t").replace(/(0|1);"/g, '$1\t"')],
    ["pipes", text.replace("phone;", "phone|").replace(/(0|1);"/g, '$1|"')],
    ["Excel's sep line", `sep=;\r\n${text}`],
    ["empty rows", `\r\n;\r\n${text.replace("\r\n1", "\r\n;\r\n\r\n1")};\r\n`],
  ])("%s", async (_name, content) => {
    const { entries, code } = await entriesOf("numbers.csv", content);
    expect(entries).toEqual(alex);
    expect(code).toBe(0);
  });

  it("says that an encoding was guessed, and shows by which word", async () => {
    const { stderr } = await entriesOf("numbers.csv", windows1251(text));
    expect(stderr).toContain('numbers.csv is not UTF-8 and is read as windows-1251: if "Алекс" looks wrong');
  });

  it("takes another encoding when told", async () => {
    const latin = Buffer.from("phone,payload.name\n16500000000,Jürgen\n", "latin1");
    expect((await entriesOf("numbers.csv", latin)).entries).toEqual([
      { phone: "16500000000", payload: { name: "Jürgen" } },
    ]);
    const told = await entriesOf("numbers.csv", latin, "--encoding", "iso-8859-5");
    expect(told.entries).toEqual([{ phone: "16500000000", payload: { name: "Jќrgen" } }]);
    expect((await entriesOf("numbers.csv", latin, "--encoding", "klingon")).stderr).toContain(
      'There is no encoding "klingon"',
    );
  });

  it("reads all that an entry can hold", async () => {
    const { entries } = await entriesOf(
      "numbers.csv",
      "Phone,start date time,finish_date_time,Allowed Days,allowedTime.default,allowed time.sat,retryIntervalInMinutes,maxAttempts,gmtZone,dialerPriority,payload.address.city,payload.age:number,payload.vip:boolean,payload.tags:json\n" +
        '+16500000000,2030-01-01T00:00:00Z,2030-02-01T00:00:00Z,mon-wed;SAT,10:00-18:00;20:00-03:00,11:00-12:00,60,2,-05:00,1,Oslo,34,TRUE,"[1,""a""]"\n' +
        "16500000001,,,,,,,,,,,,,\n",
    );
    expect(entries).toEqual([
      {
        phone: "+16500000000",
        startDateTime: "2030-01-01T00:00:00Z",
        finishDateTime: "2030-02-01T00:00:00Z",
        allowedDays: ["mon", "tue", "wed", "sat"],
        allowedTime: {
          default: [
            { localTimeFrom: "10:00", localTimeTo: "18:00" },
            { localTimeFrom: "20:00", localTimeTo: "03:00" },
          ],
          sat: [{ localTimeFrom: "11:00", localTimeTo: "12:00" }],
        },
        retryIntervalInMinutes: 60,
        maxAttempts: 2,
        gmtZone: "-05:00",
        dialerPriority: 1,
        payload: { address: { city: "Oslo" }, age: 34, vip: true, tags: [1, "a"] },
      },
      { phone: "16500000001" },
    ]);
  });

  it("takes a payload's names to the letter, __proto__ included", async () => {
    const { entries } = await entriesOf(
      "numbers.csv",
      "phone,payload.__proto__.x,payload.Name \n16500000000,1,a\n",
    );
    expect(JSON.stringify(entries)).toBe(
      '[{"phone":"16500000000","payload":{"__proto__":{"x":"1"},"Name":"a"}}]',
    );
  });
});

describe("damage is an error and never guessed", () => {
  it.each([
    ["1.65E+10", "its last digits are lost"],
    ['"1,65E+10"', "its last digits are lost"],
    ["16500000000.0", 'write "16500000000" if all its digits are there'],
    ["0650000000", "begins with 0, so it is not in international form"],
    ["+1 (650) 000-0000", 'write "+16500000000", or give --country'],
    ["1234", "phone"],
    ["call me", "phone"],
  ])("%s", async (phone, message) => {
    const { entries, stderr, code } = await entriesOf(
      "numbers.csv",
      `phone,payload.a\n16500000000,x\n${phone},y\n`,
    );
    expect(entries).toHaveLength(1);
    expect(stderr).toContain("numbers.csv:3:1 phone ");
    expect(stderr).toContain(message);
    expect(code).toBe(1);
  });
});

describe("where the number of a cell would change", () => {
  it.each([
    ["payload.a:number", '"1,5"', "is no number"],
    ["payload.a:number", "12345678901234567890", "cannot be kept exactly"],
    ["payload.a:boolean", "yes", "is no boolean: write true or false"],
    ["payload.a:json", "{a}", "is no JSON"],
    ["allowedTime.mon", "10:00", "is no interval: write for instance 10:00-18:00"],
  ])("%s %s", async (column, cell, message) => {
    const { stderr } = await entriesOf("numbers.csv", `phone,${column}\n16500000000,${cell}\n`);
    expect(stderr).toMatch(/^numbers\.csv:2:13 /);
    expect(stderr).toContain(message);
  });
});

describe("headers that do not decide what a column holds", () => {
  it.each<[string, string, RegExp]>([
    [
      "no number",
      "Telephone,Name\n1,2\n",
      /has no column "phone"; its columns are "Telephone", "Name".*--map "phone=Telephone"/,
    ],
    [
      "an unknown column",
      "phone,maxAtempts\n1,2\n",
      /"maxAtempts" \(did you mean "maxAttempts"\?\).*--payload-rest/,
    ],
    [
      "no header",
      "16500000000,Alex\n16500000001,Mary\n",
      /begins with a number where the names of the columns should be/,
    ],
    [
      "a merged header",
      "phone,payload.name,\n16500000000,Alex,Smith\n",
      /row 2, column C, but no name for that column in row 1/,
    ],
    ["a column twice", "phone,phone\n1,2\n", /two columns "phone"/],
    [
      "a field twice",
      "phone,max attempts,maxAttempts\n1,2,3\n",
      /"max attempts" and "maxAttempts" both fill maxAttempts/,
    ],
    ["an empty file of blanks", "\n\n", /has no header/],
  ])("%s", async (_name, content, message) => {
    const { entries, stderr, code } = await entriesOf("numbers.csv", content);
    expect(entries).toEqual([]);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });

  it("--map, --payload-rest, --ignore-rest and --header-row decide", async () => {
    const content = 'Customers 2030,,\nTelephone,"Name, first",City\n16500000000,Alex,Oslo\n';
    const args = ["--header-row", "2", "--map", "phone=Telephone,payload.name=Name, first"];
    const rest = await entriesOf("numbers.csv", content, ...args, "--payload-rest");
    expect(rest.entries).toEqual([{ phone: "16500000000", payload: { name: "Alex", City: "Oslo" } }]);
    const ignored = await entriesOf("numbers.csv", content, ...args, "--ignore-rest");
    expect(ignored.entries).toEqual([{ phone: "16500000000", payload: { name: "Alex" } }]);
    const without = await entriesOf("numbers.csv", content);
    expect(without.stderr).toContain('has no column "phone"');
  });
});

describe("quotes that do not pair end the reading, with their line", () => {
  it.each([
    [
      "never closed",
      'phone,payload.a\n16500000000,"x\n16500000001,y\n',
      /numbers\.csv:\d a quote is opened here and never closed/,
    ],
    [
      "inside a cell",
      'phone,payload.a\n16500000000,12" pipe\n',
      /numbers\.csv:2 a quote stands inside a cell/,
    ],
    ["text after one", 'phone,payload.a\n16500000000,"x"y\n', /numbers\.csv:2 text follows a closing quote/],
  ])("%s", async (_name, content, message) => {
    const { stderr, code } = await entriesOf("numbers.csv", content);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });
});

it("shows errors as a compiler would", async () => {
  const path = await folderWith({
    "numbers.csv": 'phone;payload.name;gmtZone\r\n16500000000;"two\r\nlines";+5:30\r\n16500000001;x\r\n',
  });
  const { stderr, code } = await run(["validate", path("numbers.csv")]);
  expect(
    stderr.replaceAll(path("numbers.csv"), "numbers.csv"),
  ).toBe(`numbers.csv:3:8 gmtZone "+5:30" is not a zone: write "+05:30"
  3 | lines";+5:30
    |        ^

numbers.csv:4:1 has 2 cells where the header has 3: a delimiter is missing, or stands in a cell without quotes
  4 | 16500000001;x
    | ^

numbers.csv: 2 rows: 0 valid, 2 with errors
`);
  expect(code).toBe(1);
});
