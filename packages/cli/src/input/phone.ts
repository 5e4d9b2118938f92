import {
  type CountryCode,
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
} from "libphonenumber-js/max";
import { UsageError } from "../usage-error.ts";

/** A number as it was read; with an error, `phone` is as it was found. */
export interface PhoneReading {
  phone: unknown;
  error?: string;
  warning?: string;
}

const INTERNATIONAL = /^\+?[1-9]\d{4,14}$/;

const REASONS: Record<string, string> = {
  NOT_A_NUMBER: "is no phone number",
  INVALID_COUNTRY: "begins with a country code that does not exist",
  TOO_SHORT: "is too short",
  TOO_LONG: "is too long",
  INVALID_LENGTH: "has a length that no number there has",
};

/** @throws UsageError */
export function countryOf(text: string): CountryCode {
  const country = text.toUpperCase();
  if (isSupportedCountry(country)) return country;
  throw new UsageError(
    `--country takes two letters of ISO 3166, found "${text}": write for instance --country US.`,
  );
}

/**
 * A phone number as the contract wants it (§3), digits in international form. With a country, numbers are also taken
 * as they are written there. What a spreadsheet has destroyed is an error and never guessed.
 */
export function readPhone(value: unknown, country: CountryCode | undefined): PhoneReading {
  if (typeof value === "number") return readNumber(value, country);
  if (typeof value !== "string") return { phone: value };
  const text = value.trim();
  if (country === undefined && INTERNATIONAL.test(text)) return { phone: text };
  const found = JSON.stringify(text);
  const damage = damageOf(text);
  if (damage !== undefined) return { phone: text, error: `${found} ${damage}` };
  if (country !== undefined) return readNational(text, country);
  const digits = text.replace(/[\s().\u2010-\u2015/-]/g, "");
  if (digits !== text && INTERNATIONAL.test(digits)) {
    return {
      phone: text,
      error: `${found} has more than digits: write ${JSON.stringify(digits)}, or give --country`,
    };
  }
  if (/^0[\d\s().-]+$/.test(text)) {
    return {
      phone: text,
      error: `${found} begins with 0, so it is not in international form: write the country code first, or give --country`,
    };
  }
  return { phone: text };
}

function readNumber(value: number, country: CountryCode | undefined): PhoneReading {
  if (Number.isSafeInteger(value) && value > 0) {
    return country === undefined ? { phone: value } : readNational(String(value), country);
  }
  const why = Number.isInteger(value) ? "has lost its last digits" : "is not a whole number";
  return {
    phone: value,
    error: `${value} ${why}: format the column as text, and enter the number again`,
  };
}

/** What spreadsheets do to numbers. */
function damageOf(text: string): string | undefined {
  if (/^\+?\d+([.,]\d+)?e\+?\d+$/i.test(text)) {
    return "is what a spreadsheet left of a number, its last digits are lost: format the column as text, and enter the number again";
  }
  const [, whole] = /^\+?(\d+)[.,]0*$/.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : `is a number written with decimals: write "${whole}" if all its digits are there, and format the column as text`;
}

function readNational(text: string, country: CountryCode): PhoneReading {
  const wrong = (why: string) => ({
    phone: text,
    error: `${JSON.stringify(text)} ${why} (--country ${country}): write the number as it is dialled there, or with + and its country code`,
  });
  try {
    const number = parsePhoneNumberWithError(text, { defaultCountry: country, extract: false });
    if (number.ext !== undefined) return wrong("has an extension, which cannot be dialled");
    if (!number.isPossible()) {
      return wrong(`has a length that no number there has; it may have lost its leading zeros`);
    }
    const phone = number.number.slice(1);
    if (!INTERNATIONAL.test(phone)) return wrong("is longer or shorter than numbers may be");
    if (number.isValid()) return { phone };
    return {
      phone,
      warning: `+${phone} is of no range of numbers that is known to be in use: see whether it is right`,
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const zeros = error.message === "TOO_SHORT" ? "; it may have lost its leading zeros" : "";
    return wrong(`${REASONS[error.message] ?? "is no phone number"}${zeros}`);
  }
}
