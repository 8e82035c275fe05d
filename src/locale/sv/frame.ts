/** Words of the frame around every sheet: front page, parameters, log, checks. */
export const frameWords: Readonly<Record<string, string>> = {
  Parameters: "Parametrar",
  Parameter: "Parameter",
  Value: "Värde",
  Unit: "Enhet",
  Meaning: "Betydelse",
  Source: "Källa",
  "Valid from": "Gäller från",
  "Source row": "Källrad",
  "In step with its source": "I fas med källan",
  "Out of date: the source has changed": "Inaktuell: källan har ändrats",
  Check: "Kontroll",
  Yes: "Ja",
  No: "Nej",
};
