/** The format `int32` of the OpenAPI format registry: an integer of 32 bits. */
export const isInt32 = (value: number): boolean => (value | 0) === value;

/** The format `int64`: an integer. Beyond 2⁵³ one JavaScript number stands for several, so that no limit can be told. */
export const isInt64: (value: number) => boolean = Number.isInteger;
