import { functions } from "./functions";

// Not there where office.js could not be loaded; the pane says so.
if (typeof CustomFunctions !== "undefined")
  for (const [id, compute] of Object.entries(functions)) CustomFunctions.associate(id, compute);
