export { addPhonesFrom } from "./bulk/add-phones-from.ts";
export { createReports } from "./reports/reports.ts";
