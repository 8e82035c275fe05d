import { made, near, percentText, Sheet, typed, worked, type Replica } from "./replica";

const french = typed("\u202f", ",", 2);
const wholeFrench = typed("\u00a0", ",", 0);
const spanish = typed(".", ",", 2);

/** Tables as French, Belgian, Spanish, Catalan, Italian, Portuguese, Brazilian and Polish bodies publish them. */
export const romanceReplicas: readonly Replica[] = [
  new Sheet("fr-m57-chapitres", "BP 2025 vue ensemble.xlsx", "Fonctionnement dépenses")
    .words("SECTION DE FONCTIONNEMENT - CHAPITRES", "DEPENSES DE FONCTIONNEMENT", null)
    .table("budget", [
      null,
      null,
      made("prior_budget", 10_000, 2_000_000, 0.01, french),
      near(["proposal"], 2, 0.01, french),
      near(["budget"], 3, 0.01, french),
    ])
    .header("Chap.", "Libellé", "Pour mémoire budget précédent", "Propositions nouvelles", "Vote")
    .rows([
      ["011", "Charges à caractère général"],
      ["012", "Charges de personnel et frais assimilés"],
      ["014", "Atténuations de produits"],
      ["65", "Autres charges de gestion courante"],
    ])
    .subtotal([null, "Total des dépenses de gestion courante"], { bold: true })
    .rows([
      ["66", "Charges financières"],
      ["67", "Charges spécifiques"],
    ])
    .subtotal([null, "Total des dépenses réelles de fonctionnement"], { bold: true }, 2)
    .rows([["042", "Opérations d'ordre de transfert entre sections"]])
    .total([null, "TOTAL"], { bold: true })
    .done(),

  new Sheet("fr-compte-administratif-article", "CA2023.csv")
    .table("budget", [
      null,
      null,
      null,
      made("budget", 1_000, 400_000, 0.01, typed("", ",", 2)),
      near("outturn", 3, 0.01, typed("", ",", 2)),
      near("", 3, 0.01, typed("", ",", 2)),
    ])
    .header(
      "Chapitre",
      "Article",
      "Libellé",
      "Crédits ouverts (BP+DM+RAR N-1)",
      "Mandats émis",
      "Restes à réaliser au 31/12",
    )
    .rows([
      ["011", "60612", "Énergie - Électricité"],
      ["011", "60623", "Alimentation"],
      ["011", "6135", "Locations mobilières"],
      ["011", "6156", "Maintenance"],
      ["012", "64111", "Rémunération principale"],
      ["012", "64131", "Rémunérations non titulaires"],
      ["65", "65748", "Subventions de fonctionnement aux associations"],
    ])
    .done({ separator: ";" }),

  new Sheet("fr-depenses-recettes-politiques", "Budget par politique publique.xlsx", "Politiques")
    .words("Présentation du budget primitif 2025 par politique publique (en k€)", null)
    .table("budget", [
      null,
      made("expense", 500, 90_000),
      made("income", 10, 20_000),
      worked("net", (row) => (row[2] ?? 0) - (row[1] ?? 0)),
      near("expense", 1),
      near("income", 2),
    ])
    .header("Politique publique", "BP 2025", null, null, "BP 2024", null)
    .merge(1, 3)
    .merge(4, 5)
    .header(null, "Dépenses", "Recettes", "Solde", "Dépenses", "Recettes")
    .rows([
      "Petite enfance",
      "Éducation",
      "Action sociale",
      "Culture",
      "Sports et jeunesse",
      "Voirie et mobilités",
      "Administration générale",
    ])
    .total("Total général", { bold: true })
    .done(),

  new Sheet("fr-balances-ofgl", "ofgl-base-communes.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      made(["outturn", "amount"], 10_000, 9_000_000, 0.01, typed("", ".", 2)),
      near("", 4, 0.01, typed("", ".", 2)),
    ])
    .header(
      "Exercice",
      "Code Insee 2023 Commune",
      "Nom 2023 Commune",
      "Agrégat",
      "Montant",
      "Montant en € par habitant",
    )
    .rows(
      [
        ["2022", "01004", "Ambérieu-en-Bugey"],
        ["2022", "01033", "Valserhône"],
        ["2022", "01034", "Belley"],
      ].flatMap((place) =>
        ["Dépenses totales", "Recettes de fonctionnement", "Epargne brute"].map((item) => [...place, item]),
      ),
    )
    .done({ separator: ";" }),

  new Sheet("fr-indicateurs-pap", "PAP programme 140.xlsx", "Indicateurs")
    .words("Programme 140 - Objectifs et indicateurs de performance", null)
    .table("indicators", [
      null,
      null,
      near("outcome", 4, 0.1),
      near("outcome", 4, 0.1),
      made("target", 20, 95, 0.1),
      near("forecast", 4, 0.1),
      near("target", 4, 0.1),
    ])
    .header(
      "Indicateur",
      "Unité",
      "2022 Réalisation",
      "2023 Réalisation",
      "2024 Cible",
      "2024 Prévision actualisée",
      "2025 Cible",
    )
    .rows([
      ["Proportion d'élèves maîtrisant les principales composantes", "%"],
      ["Taux d'encadrement", "élèves/ETP"],
      ["Taux de redoublement en CP", "%"],
    ])
    .done(),

  new Sheet("es-presupuesto-capitulos", "Presupuesto 2025.xlsx", "Gastos")
    .words("AYUNTAMIENTO", "PRESUPUESTO DE GASTOS 2025. RESUMEN POR CAPÍTULOS", null)
    .table("budget", [
      null,
      null,
      made("prior_budget", 10_000, 9_000_000, 0.01),
      near("budget", 2, 0.01),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0)),
      worked("", (row) => Math.round((((row[3] ?? 0) - (row[2] ?? 0)) / (row[2] ?? 1)) * 10_000) / 100),
    ])
    .header("Cap.", "Denominación", "Presupuesto 2024", "Presupuesto 2025", "Diferencia", "% Var.")
    .rows([
      ["I", "Gastos de personal"],
      ["II", "Gastos corrientes en bienes y servicios"],
      ["III", "Gastos financieros"],
      ["IV", "Transferencias corrientes"],
      ["V", "Fondo de contingencia"],
    ])
    .subtotal([null, "Total operaciones corrientes"], { bold: true })
    .rows([
      ["VI", "Inversiones reales"],
      ["VII", "Transferencias de capital"],
    ])
    .subtotal([null, "Total operaciones de capital"], { bold: true })
    .rows([
      ["VIII", "Activos financieros"],
      ["IX", "Pasivos financieros"],
    ])
    .subtotal([null, "Total operaciones financieras"], { bold: true })
    .total([null, "TOTAL PRESUPUESTO"], { bold: true })
    .done(),

  new Sheet("es-ejecucion-gastos", "ejecucion_gastos.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      made("budget", 500, 800_000, 0.01, spanish),
      made(["variance"], -5_000, 9_000, 0.01, spanish),
      worked("budget_revised", (row) => (row[4] ?? 0) + (row[5] ?? 0), spanish),
      near(["outturn", "amount"], 4, 0.01, spanish),
      near(["outturn", "amount"], 7, 0.01, spanish),
    ])
    .header(
      "Orgánica",
      "Programa",
      "Económica",
      "Descripción",
      "Créditos iniciales",
      "Modificaciones",
      "Créditos definitivos",
      "Obligaciones reconocidas netas",
      "Pagos líquidos",
    )
    .rows([
      ["01", "912", "10000", "Retribuciones básicas órganos de gobierno"],
      ["01", "912", "23000", "Dietas de los miembros"],
      ["02", "320", "12003", "Sueldos del Grupo C1"],
      ["02", "320", "21200", "Reparación edificios"],
      ["02", "323", "22700", "Limpieza y aseo"],
      ["03", "231", "48000", "Ayudas de emergencia social"],
    ])
    .done({ separator: ";" }),

  new Sheet("es-indicadores", "cuadro_mando.xlsx", "Indicadores")
    .words("Cuadro de mando de indicadores de gestión", null)
    .table("indicators", [null, null, null, near("outcome", 4), made("target", 10, 95), near("outcome", 4), null])
    .header("Área", "Indicador", "Unidad de medida", "Resultado 2023", "Meta 2024", "Resultado 2024", "Estado")
    .rows([
      ["Servicios sociales", "Tiempo medio de espera", "días", "En plazo"],
      ["Servicios sociales", "Usuarios de ayuda a domicilio", "personas", "Cumplido"],
      ["Deportes", "Ocupación de instalaciones", "%", "No cumplido"],
      ["Cultura", "Visitas a bibliotecas", "visitas", "Cumplido"],
    ])
    .done(),

  new Sheet("ca-es-pressupost", "pressupost.csv")
    .table("budget", [null, null, null, null, made(["budget", "amount"], 1_000, 900_000, 0.01, typed("", ",", 2))])
    .header("Any", "Ingrés/Despesa", "Aplicació", "Concepte", "Import")
    .rows([
      ["2025", "D", "0101-91200-10000", "Retribucions òrgans de govern"],
      ["2025", "D", "0102-92000-12000", "Sous del grup A1"],
      ["2025", "D", "0201-16300-22700", "Neteja viària"],
      ["2025", "I", "11300", "Impost sobre béns immobles"],
      ["2025", "I", "42000", "Participació en tributs de l'Estat"],
    ])
    .done({ separator: ";" }),

  new Sheet("it-bilancio-missioni", "Bilancio di previsione 2025.xlsx", "Spese per missioni")
    .words("BILANCIO DI PREVISIONE 2025-2027 - SPESE PER MISSIONI", null)
    .table("budget", [
      null,
      null,
      made(["budget_revised", "prior_budget"], 10_000, 3_000_000, 0.01, spanish),
      near("budget", 2, 0.01, spanish),
      near(["budget", "plan"], 3, 0.01, spanish),
      near(["budget", "plan"], 3, 0.01, spanish),
    ])
    .header(
      "Missione",
      "Denominazione",
      "Previsioni definitive 2024",
      "Previsioni 2025",
      "Previsioni 2026",
      "Previsioni 2027",
    )
    .rows([
      ["01", "Servizi istituzionali, generali e di gestione"],
      ["03", "Ordine pubblico e sicurezza"],
      ["04", "Istruzione e diritto allo studio"],
      ["05", "Tutela e valorizzazione dei beni culturali"],
      ["12", "Diritti sociali, politiche sociali e famiglia"],
    ])
    .total([null, "TOTALE MISSIONI"], { bold: true })
    .done(),

  new Sheet("pt-orcamento", "orcamento_2025.xlsx", "Despesa")
    .words("Orçamento da Despesa 2025", "(valores em euros)", null)
    .table("budget", [
      null,
      null,
      made("budget", 10_000, 900_000),
      near("budget_revised", 2),
      near("outturn", 2),
      worked("", (row) => ((row[4] ?? 0) / (row[3] ?? 1)) * 100, percentText(",")),
    ])
    .header("Rubrica", "Designação", "Dotação inicial", "Dotação corrigida", "Despesa paga", "Grau de execução")
    .rows([
      ["01", "Despesas com o pessoal"],
      ["02", "Aquisição de bens e serviços"],
      ["03", "Juros e outros encargos"],
      ["04", "Transferências correntes"],
      ["06", "Outras despesas correntes"],
    ])
    .total([null, "Total"], { bold: true })
    .done(),

  new Sheet("br-despesas-orgao", "despesas_2024.csv")
    .table("budget", [
      null,
      null,
      null,
      made("budget", 10_000, 9_000_000, 0.01, spanish),
      near("budget_revised", 3, 0.01, spanish),
      near(["amount", "outturn"], 3, 0.01, spanish),
      near(["amount", "outturn"], 5, 0.01, spanish),
      near(["outturn", "amount"], 5, 0.01, spanish),
    ])
    .header(
      "Código Órgão",
      "Órgão",
      "Natureza da despesa",
      "Orçamento inicial (R$)",
      "Orçamento atualizado (R$)",
      "Empenhado (R$)",
      "Liquidado (R$)",
      "Pago (R$)",
    )
    .rows([
      ["26000", "Secretaria da Educação", "Pessoal e encargos sociais"],
      ["26000", "Secretaria da Educação", "Outras despesas correntes"],
      ["36000", "Secretaria da Saúde", "Pessoal e encargos sociais"],
      ["36000", "Secretaria da Saúde", "Investimentos"],
      ["52000", "Secretaria da Fazenda", "Juros e encargos da dívida"],
    ])
    .done({ separator: ";" }),

  new Sheet("pl-budzet-miasta", "budzet 2025.xlsx", "Wydatki")
    .words("Wydatki budżetu miasta na 2025 rok (w zł)", null)
    .table("budget", [
      null,
      null,
      null,
      made("budget", 10_000, 2_000_000, 1, wholeFrench),
      near("budget_revised", 3, 1, wholeFrench),
      near("outturn", 4, 0.01, typed("\u00a0", ",", 2)),
      worked("", (row) => ((row[5] ?? 0) / (row[4] ?? 1)) * 100, percentText(",", 1, "")),
    ])
    .header("Dział", "Rozdział", "Nazwa", "Plan na 01.01.2024", "Plan po zmianach", "Wykonanie", "% wykonania")
    .rows([
      ["600", "60004", "Lokalny transport zbiorowy"],
      ["600", "60016", "Drogi publiczne gminne"],
      ["750", "75023", "Urzędy gmin"],
      ["801", "80101", "Szkoły podstawowe"],
      ["801", "80104", "Przedszkola"],
      ["852", "85202", "Domy pomocy społecznej"],
    ])
    .total([null, null, "Razem"], { bold: true })
    .done(),
];
