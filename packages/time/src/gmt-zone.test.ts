import fc from "fast-check";
import { describe, expect, it } from "vitest";
import vectors from "../test/vectors/gmt-zone.json" with { type: "json" };
import { formatOffset, isGmtZone, offsetSecondsOf, parseGmtZone } from "./index.ts";

describe("contract vectors", () => {
  it.each(vectors)("$group: $why: $value", ({ value, valid, kind, totalSeconds }) => {
    const zone = parseGmtZone(value);
    expect(isGmtZone(value)).toBe(valid);
    if (!valid) expect(zone).toBeUndefined();
    else if (kind === "region") expect(zone).toEqual({ kind: "region", id: value });
    else expect(zone).toEqual({ kind: "offset", totalSeconds });
  });
});

describe("parseGmtZone", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const offset = fc
    .record({
      sign: fc.constantFrom("+", "-"),
      h: fc.integer({ min: 0, max: 20 }),
      m: fc.integer({ min: 0, max: 61 }),
      s: fc.integer({ min: 0, max: 61 }),
      form: fc.constantFrom("h", "hh", "hhmm", "hh:mm", "hhmmss", "hh:mm:ss"),
    })
    .map(({ sign, h, m, s, form }) => {
      const minutes = form.includes("m") ? m : 0;
      const seconds = form.includes("s") ? s : 0;
      const total = h * 3600 + minutes * 60 + seconds;
      return {
        text:
          sign +
          form
            .replace(/hh?/, form === "h" ? String(h % 10) : two(h))
            .replace("mm", two(m))
            .replace("ss", two(s)),
        legal: form === "h" || (total <= 64_800 && minutes < 60 && seconds < 60),
        totalSeconds: (sign === "-" ? -1 : 1) * (form === "h" ? (h % 10) * 3600 : total) || 0,
      };
    });

  it("reads what the grammar writes and nothing out of range, with and without a prefix", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "UTC", "GMT", "UT"),
        offset,
        (prefix, { text, legal, totalSeconds }) => {
          expect(parseGmtZone(prefix + text)).toStrictEqual(
            legal ? { kind: "offset", totalSeconds } : undefined,
          );
        },
      ),
    );
  });

  it("reads what is no region without the list of regions, too", () => {
    for (const { value, totalSeconds } of vectors) {
      expect(offsetSecondsOf(value)).toBe(totalSeconds ?? Number.NaN);
    }
  });

  it("never gives -0", () => {
    for (const text of ["-0", "-00", "-00:00", "-000000", "UTC-0", "GMT-00:00:00"]) {
      expect(parseGmtZone(text)).toStrictEqual({ kind: "offset", totalSeconds: 0 });
    }
  });

  it("refuses an offset with any character before, after or inside it", () => {
    fc.assert(
      fc.property(
        offset,
        fc.nat(9),
        fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
        ({ text }, at, extra) => {
          fc.pre(!/[0-9:A-Z]/.test(extra));
          expect(isGmtZone(text.slice(0, at) + extra + text.slice(at))).toBe(false);
        },
      ),
    );
  });

  it("reads back what formatOffset writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -64_800, max: 64_800 }), (totalSeconds) => {
        expect(parseGmtZone(formatOffset(totalSeconds))).toEqual({
          kind: "offset",
          totalSeconds: totalSeconds || 0,
        });
      }),
    );
  });
});
