/** Messages about tables whose records do not stand one a row under a header. */
export const intakeProblems = {
  'The rows "{read}" on {sheet} hold a measure of their own, but no word says which; they were not read.':
    'Raderna "{read}" på {sheet} rymmer ett eget mått, men inget ord säger vilket; de lästes inte.',
  "Say what the rows hold, or that they are not to be read.":
    "Ange vad raderna innehåller, eller att de inte ska läsas.",
  "The rows called {names} on {sheet} hold different measures of the same; each was read as a column of its own.":
    "Raderna som heter {names} på {sheet} rymmer olika mått för samma sak; vart och ett lästes som en egen kolumn.",
  "The records on {sheet} run across: {count} columns, with their fields under each other in column {column}.":
    "Posterna på {sheet} ligger på tvären: {count} kolumner, med fälten under varandra i kolumn {column}.",
  "If they run down the rows, say so in the mapping.": "Ange det i kopplingen om de i stället ligger rad för rad.",
  "The records on {sheet} may run across, a column a record, or down the rows; they were not read.":
    "Posterna på {sheet} kan ligga på tvären, en kolumn per post, eller rad för rad; de lästes inte.",
  "Say in which direction the records run.": "Ange åt vilket håll posterna ligger.",
  "Correct it in the mapping where it is not so.": "Rätta det i kopplingen om det inte stämmer.",
} as const;
