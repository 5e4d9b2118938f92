import { readFileSync } from "node:fs";
import { requestBody } from "@calls-api/validator/operations/addPhones";
import { tell } from "../load/told.ts";

/** The array is read into one text, parsed and validated. */
const [, , file = ""] = process.argv;
const body: unknown[] = JSON.parse(readFileSync(file, "utf8"));
tell(requestBody.validate(body).valid ? body.length : 0);
