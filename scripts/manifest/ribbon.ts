/** A text of the ribbon in both languages. Office itself chooses by the language of its display. */
export interface RibbonText {
  readonly en: string;
  readonly sv: string;
}

export interface RibbonButton {
  /** Unique; the id of the control and of its resources is made from it. */
  readonly id: string;
  readonly label: RibbonText;
  readonly tip: RibbonText;
  /** The drawing under assets/ribbon. */
  readonly icon: string;
  /** What src/commands has under this name; without one the button only shows the pane. */
  readonly action?: string;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: RibbonText;
  readonly icon: string;
  readonly buttons: readonly RibbonButton[];
}

/** Sizes that Office asks for; 16, 32 and 80 are required. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The tab CQM, from left to right. A button opens a page of the pane or starts a job; no job writes before its preview was seen. */
export const ribbon: readonly RibbonGroup[] = [
  {
    id: "Data",
    label: { en: "Data", sv: "Underlag" },
    icon: "data",
    buttons: [
      {
        id: "Open",
        label: { en: "Open CQM", sv: "Öppna CQM" },
        tip: {
          en: "Shows the pane: what was recognised in this workbook, what can be done with it and what comes next.",
          sv: "Visar panelen: vad som kändes igen i arbetsboken, vad som kan göras med den och vad som kommer härnäst.",
        },
        icon: "open",
      },
      {
        id: "CheckData",
        label: { en: "Check the data", sv: "Granska underlaget" },
        tip: {
          en: "Reads the budget, indicator, staff and roster sheets and lists what is missing or wrong, cell by cell. Nothing is written.",
          sv: "Läser bladen med budget, indikatorer, personal och placeringar och listar vad som saknas eller är fel, cell för cell. Inget skrivs.",
        },
        icon: "data",
        action: "checkData",
      },
      {
        id: "RunAll",
        label: { en: "Run the main job", sv: "Kör huvudjobbet" },
        tip: {
          en: "Computes grants, rewards, commitments and evaluation and shows the totals. The sheets are written when you say so.",
          sv: "Räknar bidrag, belöningar, åtaganden och utvärdering och visar summorna. Bladen skrivs när du säger till.",
        },
        icon: "main-job",
        action: "runMainJob",
      },
    ],
  },
  {
    id: "Commitments",
    label: { en: "Commitments", sv: "Åtaganden" },
    icon: "commitments",
    buttons: [
      {
        id: "OpenCommitments",
        label: { en: "Commitments", sv: "Åtaganden" },
        tip: {
          en: "Shows the register: who has committed to what, which forms are signed and when they must be reconsidered.",
          sv: "Visar registret: vem som har åtagit sig vad, vilka blanketter som är undertecknade och när de ska omprövas.",
        },
        icon: "commitments",
        action: "openCommitments",
      },
      {
        id: "WriteCommitments",
        label: { en: "Prepare forms", sv: "Förbered blanketter" },
        tip: {
          en: "Prepares commitment sheets to negotiate and sign, filled in from budget and indicators, and shows which ones will be written.",
          sv: "Förbereder åtagandeblad att förhandla och underteckna, ifyllda från budget och indikatorer, och visar vilka som skrivs.",
        },
        icon: "commitments-run",
        action: "prepareCommitments",
      },
    ],
  },
  {
    id: "Grants",
    label: { en: "Grants", sv: "Bidrag" },
    icon: "grants",
    buttons: [
      {
        id: "OpenGrants",
        label: { en: "Grants", sv: "Bidrag" },
        tip: {
          en: "Shows what each provider is granted, month by month, against the appropriation.",
          sv: "Visar vad varje utförare beviljas, månad för månad, mot anslaget.",
        },
        icon: "grants",
        action: "openGrants",
      },
      {
        id: "ComputeGrants",
        label: { en: "Compute grants", sv: "Räkna bidrag" },
        tip: {
          en: "Computes the grants from roster and tariff and shows the totals. The sheets are written when you say so.",
          sv: "Räknar bidragen från placeringar och taxa och visar summorna. Bladen skrivs när du säger till.",
        },
        icon: "grants-run",
        action: "computeGrants",
      },
    ],
  },
  {
    id: "Rewards",
    label: { en: "Rewards", sv: "Belöningar" },
    icon: "rewards",
    buttons: [
      {
        id: "OpenRewards",
        label: { en: "Rewards", sv: "Belöningar" },
        tip: {
          en: "Shows the pool of each unit and the share of each employee, and what stood in the way of a reward.",
          sv: "Visar varje enhets pott och varje anställds andel, och vad som stod i vägen för en belöning.",
        },
        icon: "rewards",
        action: "openRewards",
      },
      {
        id: "ComputeRewards",
        label: { en: "Compute rewards", sv: "Räkna belöningar" },
        tip: {
          en: "Computes pools and shares from budget, indicators and staff and shows the totals. The sheets are written when you say so.",
          sv: "Räknar potter och andelar från budget, indikatorer och personal och visar summorna. Bladen skrivs när du säger till.",
        },
        icon: "rewards-run",
        action: "computeRewards",
      },
    ],
  },
  {
    id: "Evaluation",
    label: { en: "Evaluation", sv: "Utvärdering" },
    icon: "evaluation",
    buttons: [
      {
        id: "OpenEvaluation",
        label: { en: "Evaluation", sv: "Utvärdering" },
        tip: {
          en: "Shows the year of each unit: goals, results, comparison with last year and with the other units.",
          sv: "Visar varje enhets år: mål, resultat, jämförelse med i fjol och med de andra enheterna.",
        },
        icon: "evaluation",
        action: "openEvaluation",
      },
      {
        id: "WriteEvaluation",
        label: { en: "Prepare summaries", sv: "Förbered utvärdering" },
        tip: {
          en: "Prepares a page for each unit and the summary of the year, in words with live figures, and shows which ones will be written.",
          sv: "Förbereder en sida per enhet och årets sammanfattning, i ord med levande siffror, och visar vilka som skrivs.",
        },
        icon: "evaluation-run",
        action: "prepareEvaluation",
      },
    ],
  },
  {
    id: "Help",
    label: { en: "Help", sv: "Hjälp" },
    icon: "help",
    buttons: [
      {
        id: "ExplainCell",
        label: { en: "Explain the cell", sv: "Förklara cellen" },
        tip: {
          en: "Shows how the figure in the selected cell came about, down to the cells that it was computed from.",
          sv: "Visar hur siffran i den markerade cellen kom till, ända ner till cellerna som den räknades från.",
        },
        icon: "explain",
        action: "explainCell",
      },
      {
        id: "Settings",
        label: { en: "Settings", sv: "Inställningar" },
        tip: {
          en: "Language of the pane and of the sheets, and what is kept in this workbook.",
          sv: "Panelens och bladens språk, och vad som sparas i den här arbetsboken.",
        },
        icon: "settings",
        action: "openSettings",
      },
      {
        id: "FirstSteps",
        label: { en: "First steps", sv: "Första stegen" },
        tip: {
          en: "What the program does, what it needs and what it never changes.",
          sv: "Vad programmet gör, vad det behöver och vad det aldrig ändrar.",
        },
        icon: "help",
        action: "openStart",
      },
    ],
  },
];
