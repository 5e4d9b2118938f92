import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell } from "../src/input/row.ts";
import { entriesOf, folderWith, run } from "./calls-api.ts";

const workbookOf = (rows: Cell[][]) => writeXlsx({ sheets: [{ name: "Sheet1", rows }] });

describe("a workbook", () => {
  it("gives numbers, texts, booleans and dates as they are", async () => {
    const { entries, code } = await entriesOf(
      "numbers.xlsx",
      await workbookOf([
        [],
        [
          "phone",
          "payload.name",
          "payload.age",
          "payload.vip",
          "payload.born",
          "payload.zip:string",
          "maxAttempts",
          "allowedDays",
        ],
        ["16500000000", "Alex", 34, true, new Date("2030-01-15T00:00:00Z"), 1234, 2, "mon-fri"],
        [],
        [16500000001],
      ]),
    );
    expect(entries).toEqual([
      {
        phone: "16500000000",
        payload: { name: "Alex", age: 34, vip: true, born: "2030-01-15", zip: "1234" },
        maxAttempts: 2,
        allowedDays: ["mon", "tue", "wed", "thu", "fri"],
      },
      { phone: "16500000001" },
    ]);
    expect(code).toBe(0);
  });

  it("is read as a stream writes it, too", async () => {
    const bytes = await buffer(writeXlsxStream([["phone"], ["16500000000"]], { name: "Numbers" }));
    expect((await entriesOf("numbers.xlsx", bytes)).entries).toEqual([{ phone: "16500000000" }]);
  });

  it("shows errors by their cells", async () => {
    const path = await folderWith({
      "numbers.xlsx": await workbookOf([
        ["payload.name", "phone", "gmtZone"],
        ["a", 1.65e19, ""],
        ["b", 16500000000.5, ""],
        ["c", "1.65E+10", "+5:30"],
      ]),
    });
    const { stderr, code } = await run(["validate", path("numbers.xlsx")]);
    const lines = stderr.replaceAll(path("numbers.xlsx"), "numbers.xlsx").split("\n");
    expect(lines).toContain(
      "numbers.xlsx:Sheet1!B2 phone 16500000000000000000 has lost its last digits: format the column as text, and enter the number again",
    );
    expect(stderr).toContain("numbers.xlsx:Sheet1!B3 phone 16500000000.5 is not a whole number");
    expect(stderr).toContain('Sheet1!B4 phone "1.65E+10" is what a spreadsheet left of a number');
    expect(stderr).toContain('Sheet1!C4 gmtZone "+5:30" is not a zone: write "+05:30"');
    expect(code).toBe(1);
  });

  it("made by LibreOffice of a CSV shows what became of its cells", async () => {
    const bytes = await readFile(new URL("libreoffice.xlsx", import.meta.url));
    const { entries, stderr } = await entriesOf("libreoffice.xlsx", bytes);
    expect(entries).toEqual([
      {
        phone: "16500000001",
        payload: { name: "Иван", sum: 1234.5, due: "2030-03-23", at: "10:30", seen: "2030-03-24T15:45:00" },
        gmtZone: "Europe/Kyiv",
      },
      { phone: "16500000005", payload: { name: "Лев" }, gmtZone: "-05:00" },
    ]);
    // It was 1.65E+10, +03:00 and =1/0.
    expect(stderr).toContain("!A3 phone 16500000000 ends in 8 zeros, so its last digits may be lost");
    expect(stderr).toContain("!C4 payload.sum holds #DIV/0!, where a formula failed");
    expect(stderr).toContain('!F5 gmtZone "03:00" is not a zone: write "+03:00"');
  });

  it("refuses a merged header clearly", async () => {
    const { stderr } = await entriesOf(
      "numbers.xlsx",
      await writeXlsx({
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["phone", "payload.name", null],
              ["16500000000", "Alex", "Smith"],
            ],
            merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
          },
        ],
      }),
    );
    expect(stderr).toContain(
      "has a value in row 2, column C, but no name for that column in row 1. Is the header merged",
    );
  });

  it("has sheets to choose from", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "First", rows: [["phone"], ["16500000000"]] },
        { name: "Second", rows: [["phone"], ["16500000001"]] },
      ],
    });
    const first = await entriesOf("numbers.xlsx", bytes);
    expect(first.entries).toEqual([{ phone: "16500000000" }]);
    expect(first.stderr).toContain(
      'numbers.xlsx has 2 sheets, and "First" is read: --sheet chooses another (Second)',
    );
    expect((await entriesOf("numbers.xlsx", bytes, "--sheet", "Second")).entries).toEqual([
      { phone: "16500000001" },
    ]);
    expect((await entriesOf("numbers.xlsx", bytes, "--sheet", "Third")).stderr).toContain(
      'has no sheet "Third": its sheets are "First", "Second"',
    );
  });

  it("that is damaged is said to be so", async () => {
    const bytes = await workbookOf([["phone"], ["16500000000"]]);
    for (const broken of [bytes.slice(0, 400), Buffer.from("PK\x03\x04 and nothing else to see here")]) {
      const { stderr, code } = await entriesOf("numbers.xlsx", broken);
      expect(stderr).toContain("is no workbook that can be read");
      expect(code).toBe(1);
    }
  });
});
