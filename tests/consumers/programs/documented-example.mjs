/** The request that the product's documentation shows. */
export const documentedExample = [
  {
    phone: 16500000000,
    payload: { name: "Alex", age: 34 },
    allowedTime: {
      mon: [
        { localTimeFrom: "10:00", localTimeTo: "11:30" },
        { localTimeFrom: "13:00", localTimeTo: "14:30" },
      ],
      default: [{ localTimeFrom: "10:00", localTimeTo: "18:00" }],
    },
    retryIntervalInMinutes: 120,
    maxAttempts: 0,
    gmtZone: "-05:00",
  },
];
