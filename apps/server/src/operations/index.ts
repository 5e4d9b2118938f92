import type { operations } from "@calls-api/validator";
import type { Handler } from "../handler.ts";
import { addPhone } from "./addPhone.ts";
import { addPhoneForm } from "./addPhoneForm.ts";
import { addPhones } from "./addPhones.ts";
import { addTestPhone } from "./addTestPhone.ts";
import { getCampaign } from "./getCampaign.ts";
import { getCampaignStatus } from "./getCampaignStatus.ts";

/** The operations that this server has; all others of the contract are answered with not.implemented. */
export const handlers: { readonly [Id in keyof typeof operations]?: Handler } = {
  addPhone,
  addPhoneForm,
  addPhones,
  addTestPhone,
  getCampaign,
  getCampaignStatus,
};
