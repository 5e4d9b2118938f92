import { requestBody } from "@calls-api/validator/operations/addPhones";
import { documentedExample } from "./documented-example.mjs";

if (!requestBody(documentedExample)) throw new Error("the documented example is valid");
if (requestBody([{ phone: "16500000000", gmtZone: "+5:30" }])) throw new Error("+5:30 is no zone");
