import { requestBody } from "@calls-api/validator/operations/addPhones";
import type { Contender } from "../contender.ts";

export const compiled: Contender = {
  name: "@calls-api/validator",
  validate: (body) => requestBody.validate(body).valid,
};
