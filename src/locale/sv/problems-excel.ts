/** What stands in the way inside Excel, what befell a write there and what was kept. */
export const excelProblems = {
  "The sample is in this workbook already.": "Exemplet finns redan i arbetsboken.",
  "Remove its sheets before you fill in the sample again.": "Ta bort dess blad innan du fyller i exemplet igen.",
  "The sample workbook was not given.": "Exempelarbetsboken lämnades inte.",
  "Start the program with npm start, or ask who installed it.":
    "Starta programmet med npm start, eller fråga den som installerade det.",
  "Excel did not take the request: it was busy or short of memory.":
    "Excel tog inte emot begäran: programmet var upptaget eller hade ont om minne.",
  "Close other workbooks, wait a moment and run the job again.":
    "Stäng andra arbetsböcker, vänta en stund och kör jobbet igen.",
  "A part of the workbook was larger than Excel passes to an add-in at once.":
    "En del av arbetsboken var större än vad Excel lämnar till ett tillägg på en gång.",
  "Look for a cell or sheet that is far larger than the others, shorten it and run the job again.":
    "Leta efter en cell eller ett blad som är mycket större än de andra, korta av det och kör jobbet igen.",
  "A sheet, table or name was deleted or renamed while the job was writing.":
    "Ett blad, en tabell eller ett namn togs bort eller döptes om medan jobbet skrev.",
  "Ask the others in the workbook to wait, then run the job again.":
    "Be de andra i arbetsboken att vänta och kör jobbet igen.",
  "Excel refused a change: a sheet is protected by a password, or the workbook may not be edited.":
    "Excel nekade en ändring: ett blad är skyddat med lösenord, eller så får arbetsboken inte redigeras.",
  "Take the protection off, or choose Enable Editing, and run the job again.":
    "Ta bort skyddet, eller välj Aktivera redigering, och kör jobbet igen.",
  "Somebody added a sheet, table or name that the job was about to add.":
    "Någon lade till ett blad, en tabell eller ett namn som jobbet just skulle lägga till.",
  "Run the job again; it chooses another name where one is taken.":
    "Kör jobbet igen; det väljer ett annat namn där ett är upptaget.",
  "The connection to Excel was lost.": "Förbindelsen med Excel bröts.",
  "Check the network, save the workbook and run the job again.":
    "Kontrollera nätverket, spara arbetsboken och kör jobbet igen.",
  "This version of Excel does not know something that the job needs.":
    "Den här versionen av Excel saknar något som jobbet behöver.",
  "Update Excel, or use Excel on the web.": "Uppdatera Excel, eller använd Excel på webben.",
  "Something on a sheet stood in the way: merged cells, a filter, a pivot table or cells at its edge.":
    "Något på ett blad stod i vägen: sammanfogade celler, ett filter, en pivottabell eller celler vid dess kant.",
  "Clear filters and merged cells on the sheets that the job writes, and run it again.":
    "Ta bort filter och sammanfogade celler på bladen som jobbet skriver, och kör det igen.",
  "Excel refused a part of what the job wrote.": "Excel nekade en del av det som jobbet skrev.",
  "Run the job again. Where it is refused again, report it with the code below.":
    "Kör jobbet igen. Om det nekas igen, anmäl det med koden nedan.",
  "The workbook is closed, or another one is in front of it.":
    "Arbetsboken är stängd, eller så ligger en annan framför den.",
  "Open the workbook, bring it to the front and open the pane again.":
    "Öppna arbetsboken, lägg den överst och öppna panelen igen.",
  "A cell is being edited, so that Excel takes nothing from the add-in.":
    "En cell redigeras, så Excel tar inte emot något från tillägget.",
  "Finish the cell with Enter or Esc, then run the job again.":
    "Avsluta cellen med Retur eller Esc och kör jobbet igen.",
  "Excel has not answered.": "Excel har inte svarat.",
  "Close any window that Excel shows, save the workbook, close and open it, and open the pane again.":
    "Stäng de fönster som Excel visar, spara arbetsboken, stäng och öppna den, och öppna panelen igen.",
  "Excel asks you to sign in again.": "Excel ber dig logga in igen.",
  "Sign in to Excel and run the job again.": "Logga in i Excel och kör jobbet igen.",
  "Nothing was changed: the workbook is as it was before the job.":
    "Inget ändrades: arbetsboken är som den var före jobbet.",
  "The job changed nothing. Whether an earlier write is unfinished could not be seen: Excel did not answer.":
    "Jobbet ändrade inget. Om en tidigare skrivning är ofullbordad gick inte att se: Excel svarade inte.",
  "Open the pane again when Excel answers; it looks for one and sets the workbook back.":
    "Öppna panelen igen när Excel svarar; den söker efter en sådan och återställer arbetsboken.",
  "The workbook holds an unfinished write of the add-in in Excel: its sheets are partly new and partly old.":
    "Arbetsboken innehåller en ofullbordad skrivning från tillägget i Excel: dess blad är delvis nya och delvis gamla.",
  "Open it in Excel with the add-in, which sets it back and keeps nothing half done, save it and open it here again. Without Excel, take an earlier version of the file.":
    "Öppna den i Excel med tillägget, som återställer den så att inget är halvgjort, spara den och öppna den här igen. Utan Excel: ta en tidigare version av filen.",
  "The job was cancelled. The workbook is as it was before.": "Jobbet avbröts. Arbetsboken är som den var innan.",
  "A write is unfinished. What stood before is kept in the workbook and comes back as soon as Excel allows it.":
    "En skrivning är ofullbordad. Det som stod där förut är sparat i arbetsboken och kommer tillbaka så snart Excel tillåter det.",
  "Leave our sheets as they are, save the workbook, and open the pane again; it sets the workbook back.":
    "Låt våra blad vara som de är, spara arbetsboken och öppna panelen igen; den återställer arbetsboken.",
  "Somebody else may be writing into this workbook just now.": "Någon annan kan just nu skriva i den här arbetsboken.",
  "Wait until they have finished. Where nobody is writing, choose to set the workbook back.":
    "Vänta tills de är klara. Om ingen skriver, välj att återställa arbetsboken.",
  "An earlier write had not finished. The workbook has been set back to what it was before it.":
    "En tidigare skrivning var inte klar. Arbetsboken har återställts till vad den var före den.",
  "Run the job again.": "Kör jobbet igen.",
  "A write is unfinished, and the sheet that keeps what stood before cannot be read.":
    "En skrivning är ofullbordad, och bladet som bevarar det som stod där förut kan inte läsas.",
  "A write is unfinished, and the sheet that kept what stood before has been deleted.":
    "En skrivning är ofullbordad, och bladet som bevarade det som stod där förut har tagits bort.",
  "Open an earlier version of the workbook from its version history.":
    "Öppna en tidigare version av arbetsboken ur dess versionshistorik.",
  "Nothing was undone: the workbook is as the job left it.": "Inget ångrades: arbetsboken är som jobbet lämnade den.",
  "All contents are as before; the look of some cells could not be set back entirely.":
    "Allt innehåll är som förut; utseendet på några celler kunde inte återställas helt.",
  "Look at colours, widths and number formats of our sheets.": "Se över färger, bredder och talformat på våra blad.",
  "Excel does not let the workbook be set back entirely.": "Excel låter inte arbetsboken återställas helt.",
  "Take the protection off our sheets and open the pane again, or open an earlier version of the workbook.":
    "Ta bort skyddet från våra blad och öppna panelen igen, eller öppna en tidigare version av arbetsboken.",
  "This Excel is older than the add-in needs: Excel 2021, Microsoft 365 or Excel on the web.":
    "Den här versionen av Excel är äldre än vad tillägget behöver: Excel 2021, Microsoft 365 eller Excel på webben.",
  "Update Excel, or open the workbook in Excel on the web.":
    "Uppdatera Excel, eller öppna arbetsboken i Excel på webben.",
  "The workbook is read-only or in Protected View: nothing can be written into it.":
    "Arbetsboken är skrivskyddad eller i skyddad vy: inget kan skrivas i den.",
  "Choose Enable Editing, or save it under another name, and run the job again.":
    "Välj Aktivera redigering, eller spara den under ett annat namn, och kör jobbet igen.",
  "The structure of the workbook is protected: no sheet can be added to it.":
    "Arbetsbokens struktur är skyddad: inget blad kan läggas till.",
  "On the Review tab choose Protect Workbook to take the protection off, and run the job again.":
    "Välj Skydda arbetsbok på fliken Granska för att ta bort skyddet, och kör jobbet igen.",
  "Calculation is manual: the workbook was calculated once for the check, and shows old figures after changes.":
    "Beräkningen är manuell: arbetsboken räknades om en gång för kontrollen och visar gamla siffror efter ändringar.",
  "On the Formulas tab choose Calculation Options, Automatic.":
    "Välj Beräkningsalternativ, Automatisk på fliken Formler.",
  "The workbook calculates with figures as displayed: amounts can differ from the exact ones.":
    "Arbetsboken räknar med siffrorna som de visas: belopp kan skilja sig från de exakta.",
  "In Options, Advanced, clear Set precision as displayed.":
    "Avmarkera Ange precision som visas under Alternativ, Avancerat.",
  "Iterative calculation is on: formulas that refer to themselves are not reported by Excel.":
    "Iterativ beräkning är på: Excel varnar inte för formler som hänvisar till sig själva.",
  "In Options, Formulas, clear Enable iterative calculation.":
    "Avmarkera Aktivera iterativ beräkning under Alternativ, Formler.",
  'The sheet "{name}" is written, but it is very hidden: Excel\'s own menus do not show it.':
    'Bladet "{name}" skrivs, men det är mycket dolt: Excels egna menyer visar det inte.',
  "Ask whoever hid it, by a macro or another program, to show it again.":
    "Be den som dolde det, med ett makro eller ett annat program, att visa det igen.",
  'The sheet "{name}" has been deleted or renamed since the workbook was read.':
    'Bladet "{name}" har tagits bort eller döpts om sedan arbetsboken lästes.',
  'A sheet "{name}" has been added since the workbook was read.':
    'Ett blad "{name}" har lagts till sedan arbetsboken lästes.',
  "Sheets of yours have all the names under which what stood before is kept: {names}.":
    "Egna blad har alla de namn som det som stod förut bevaras under: {names}.",
  "Rename one of them and run the job again.": "Döp om något av dem och kör jobbet igen.",
  "{sheet}!{address} has been edited since the job was run.": "{sheet}!{address} har redigerats sedan jobbet kördes.",
  "Change the cell back, or keep what the job wrote.": "Ändra tillbaka cellen, eller behåll det som jobbet skrev.",
  "{sheet}!{address} was edited while the job was running.": "{sheet}!{address} redigerades medan jobbet kördes.",
  "Run the job again, so that the edit counts.": "Kör jobbet igen, så att ändringen räknas.",
  '{address} of "{sheet}" refers to the column "{header}", which stands among the columns of "{other}" and would have to move':
    '{address} på "{sheet}" hänvisar till kolumnen "{header}", som står bland kolumnerna på "{other}" och skulle behöva flyttas',
  "Drag the column to the right end of its table in Excel, then run again":
    "Dra kolumnen till tabellens högra ände i Excel och kör igen",
} as const;
