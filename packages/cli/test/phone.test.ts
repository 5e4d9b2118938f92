import { describe, expect, it } from "vitest";
import { nationalReader } from "../src/input/national-phone.ts";
import { readPhone } from "../src/input/phone.ts";

describe("with a country, numbers are read as they are dialled there", () => {
  it.each([
    ["US", "(650) 253-0000", "16502530000"],
    ["US", "1 650 253 0000", "16502530000"],
    ["US", 6502530000, "16502530000"],
    ["US", "+44 20 7946 0958", "442079460958"],
    ["GB", "020 7946 0958", "442079460958"],
    ["DE", "0151 23456789", "4915123456789"],
    ["RU", "8 (916) 123-45-67", "79161234567"],
    ["RU", "79161234567", "79161234567"],
    ["IT", "06 698 12345", "390669812345"],
  ])("%s %s", (country, text, phone) => {
    expect(readPhone(text, nationalReader(country)).phone).toBe(phone);
    expect(readPhone(text, nationalReader(country)).error).toBeUndefined();
  });

  it.each([
    ["US", "650253000", /leading zeros/],
    ["US", "65025300001234567", /is too long|has a length/],
    ["US", "650-253-0000 ext. 12", /has an extension/],
    ["US", "1.65E+10", /last digits are lost/],
    ["US", "Alex", /is no phone number/],
    ["US", 1.65e20, /has lost its last digits/],
    ["US", 6502530000.5, /is not a whole number/],
  ])("%s %s is refused", (country, text, message) => {
    expect(readPhone(text, nationalReader(country)).error).toMatch(message);
  });

  it("warns of numbers that are not known to be in use", () => {
    expect(readPhone("650 000 0000", nationalReader("us"))).toEqual({
      phone: "16500000000",
      warning: "+16500000000 is of no range of numbers that is known to be in use: see whether it is right",
    });
  });

  it("knows countries by two letters", () => {
    expect(() => nationalReader("USA")).toThrow('--country takes two letters of ISO 3166, found "USA"');
  });
});

it.each([
  ["+1 650 000-0000", 'write "+16500000000", or give --country'],
  ["(650) 000-0000", "write the digits alone, the country code first, or give --country"],
])("without a country, %s is refused, and no country code is guessed", (text, hint) => {
  expect(readPhone(text, undefined).error).toBe(`"${text}" has more than digits: ${hint}`);
});
