import {
  type CountryCode,
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
} from "libphonenumber-js/max";
import { UsageError } from "../usage-error.ts";
import { INTERNATIONAL, type PhoneReading, type ReadNational } from "./phone.ts";

const REASONS: Record<string, string> = {
  NOT_A_NUMBER: "is no phone number",
  INVALID_COUNTRY: "begins with a country code that does not exist",
  TOO_SHORT: "is too short",
  TOO_LONG: "is too long",
  INVALID_LENGTH: "has a length that no number there has",
};

/**
 * Reads numbers as they are dialled in a country, and those of others with + and their country code.
 *
 * @throws UsageError
 */
export function nationalReader(text: string): ReadNational {
  const country = text.toUpperCase();
  if (isSupportedCountry(country)) return (phone) => readNational(phone, country);
  throw new UsageError(
    `--country takes two letters of ISO 3166, found "${text}": write for instance --country US.`,
  );
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
