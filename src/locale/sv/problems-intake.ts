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
  "{sheet} holds the same money as {other}, laid out otherwise; it is not counted again.":
    "{sheet} innehåller samma pengar som {other}, upplagda på annat sätt; de räknas inte en gång till.",
  "Nothing needs to be done; say in the mapping which is not to be read, if the other one should count.":
    "Inget behöver göras; ange i kopplingen vilken som inte ska läsas, om den andra ska räknas.",
  "{sheet} holds a budget too, laid out otherwise than the one on {other} and with other amounts; it is not used.":
    "{sheet} innehåller också en budget, upplagd på annat sätt än den på {other} och med andra belopp; den används inte.",
  "Say whether it counts beside the other one, or is not to be read.":
    "Ange om den räknas vid sidan av den andra, eller inte ska läsas.",
  'No word says what the column {column} ("{header}") on {sheet} holds.':
    'Inget ord säger vad kolumnen {column} ("{header}") på {sheet} innehåller.',
  "Say what it holds, or that it is not to be read.": "Ange vad den innehåller, eller att den inte ska läsas.",
  "A table of figures stands on {sheet}, but neither headers nor titles say what it holds; it was not read.":
    "En sifftabell står på {sheet}, men varken rubriker eller titlar säger vad den innehåller; den lästes inte.",
  "Correct it in the mapping where it is not so.": "Rätta det i kopplingen om det inte stämmer.",
} as const;
