/** A number as it was read; with an error, `phone` is as it was found. */
export interface PhoneReading {
  phone: unknown;
  error?: string;
  warning?: string;
}

/** Contract §3. */
export const INTERNATIONAL = /^\+?[1-9]\d{4,14}$/;

/** Reads a number as it is dialled in a country. */
export type ReadNational = (text: string) => PhoneReading;

/**
 * A phone number as the contract wants it (§3), digits in international form. With a country, numbers are also taken
 * as they are written there. What a spreadsheet has destroyed is an error and never guessed.
 */
export function readPhone(value: unknown, national: ReadNational | undefined): PhoneReading {
  if (typeof value === "number") return readNumber(value, national);
  if (typeof value !== "string") return { phone: value };
  const text = value.trim();
  if (national === undefined && INTERNATIONAL.test(text)) return { phone: text };
  const found = JSON.stringify(text);
  const damage = damageOf(text);
  if (damage !== undefined) return { phone: text, error: `${found} ${damage}` };
  if (national !== undefined) return national(text);
  const digits = text.replace(/[\s().\u2010-\u2015/-]/g, "");
  if (digits !== text && INTERNATIONAL.test(digits)) {
    // Without a plus, nobody knows whether the country code is there.
    const right = digits.startsWith("+")
      ? JSON.stringify(digits)
      : "the digits alone, the country code first";
    return { phone: text, error: `${found} has more than digits: write ${right}, or give --country` };
  }
  if (/^0[\d\s().-]+$/.test(text)) {
    return {
      phone: text,
      error: `${found} begins with 0, so it is not in international form: write the country code first, or give --country`,
    };
  }
  return { phone: text };
}

/** A number in a cell: of one with so many zeros at its end, a spreadsheet may have kept no more than `1.65E+10`. */
export function readPhoneCell(value: number, national: ReadNational | undefined): PhoneReading {
  const [zeros] = /0{6,}$/.exec(String(value)) ?? [];
  if (zeros === undefined || !Number.isSafeInteger(value)) return readPhone(value, national);
  return {
    phone: value,
    error:
      `${value} ends in ${zeros.length} zeros, so its last digits may be lost: format the column as text, ` +
      "and enter the number again",
  };
}

function readNumber(value: number, national: ReadNational | undefined): PhoneReading {
  if (Number.isSafeInteger(value) && value > 0) {
    return national === undefined ? { phone: value } : national(String(value));
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
