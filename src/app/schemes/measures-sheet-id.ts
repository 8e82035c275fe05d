import { listSheetPrefix } from "../../workbook/identity";

/** The id of the sheet on which a person fills in what a scheme measures. */
export const measuresSheetId = `${listSheetPrefix}measures`;
