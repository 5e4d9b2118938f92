import type { operations } from "@calls-api/validator";
import type { Handler } from "../handler.ts";
import { addPhone } from "./addPhone.ts";
import { addPhoneForm } from "./addPhoneForm.ts";
import { addPhones } from "./addPhones.ts";
import { addTestPhone } from "./addTestPhone.ts";
import { cancelCallJobs } from "./cancelCallJobs.ts";
import { getCallAttemptReport } from "./getCallAttemptReport.ts";
import { getCallJobReport } from "./getCallJobReport.ts";
import { getCampaign } from "./getCampaign.ts";
import { getCampaignStatus } from "./getCampaignStatus.ts";
import { listCallAttempts } from "./listCallAttempts.ts";
import { listCallJobs } from "./listCallJobs.ts";
import { listUnfinishedCallJobs } from "./listUnfinishedCallJobs.ts";
import { pauseCampaign } from "./pauseCampaign.ts";
import { resumeCampaign } from "./resumeCampaign.ts";
import { stopCampaign } from "./stopCampaign.ts";

/** The operations of the contract that this server has; one that is added there is answered with not.implemented. */
export const handlers: { readonly [Id in keyof typeof operations]?: Handler } = {
  addPhone,
  addPhoneForm,
  addPhones,
  addTestPhone,
  cancelCallJobs,
  getCallAttemptReport,
  getCallJobReport,
  getCampaign,
  getCampaignStatus,
  listCallAttempts,
  listCallJobs,
  listUnfinishedCallJobs,
  pauseCampaign,
  resumeCampaign,
  stopCampaign,
};
