import { expect, test } from "@jest/globals";
import { readRecords } from "../../../src/intake/read-records";
import { recordsOf } from "../records-of";
import { snapshotOf } from "../sheet-of";

/** A list of staff, of children and of providers as each language heads it, sheet name included. */
const lists: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    "no",
    ["Ansatte", "Ansattnummer", "Navn", "Enhet", "Stillingsprosent", "Lønn"],
    ["Barn", "Barn id", "Fødselsdato", "Timer per uke", "Barnehage", "Fra dato"],
    ["Leverandører", "Leverandør", "Organisasjonsnummer", "Kontaktperson"],
  ],
  [
    "da",
    ["Ansatte", "Medarbejdernummer", "Navn", "Enhed", "Beskæftigelsesgrad", "Løn"],
    ["Børn", "Barn id", "Fødselsdato", "Timer om ugen", "Institution", "Fra dato"],
    ["Leverandører", "Leverandør", "Cvr nummer", "Kontaktperson"],
  ],
  [
    "fi",
    ["Henkilöstö", "Henkilönumero", "Nimi", "Yksikkö", "Työaikaprosentti", "Palkka"],
    ["Lapset", "Lapsen numero", "Syntymäaika", "Tunnit viikossa", "Päiväkoti", "Alkaen"],
    ["Palveluntuottajat", "Palveluntuottaja", "Y tunnus", "Yhteyshenkilö"],
  ],
  [
    "de",
    ["Personal", "Personalnummer", "Name", "Einheit", "Beschäftigungsgrad", "Gehalt"],
    ["Kinder", "Kind nr", "Geburtsdatum", "Stunden pro woche", "Einrichtung", "Von"],
    ["Träger", "Träger", "Trägernummer", "Ansprechpartner"],
  ],
  [
    "nl",
    ["Personeel", "Personeelsnummer", "Naam", "Eenheid", "Deeltijdfactor", "Salaris"],
    ["Kinderen", "Kindnummer", "Geboortedatum", "Uren per week", "Aanbieder", "Van"],
    ["Aanbieders", "Aanbieder", "Aanbiedercode", "Contactpersoon"],
  ],
  [
    "fr",
    ["Personnel", "Matricule", "Nom", "Unité", "Taux d emploi", "Salaire"],
    ["Enfants", "Numéro enfant", "Date de naissance", "Heures par semaine", "Crèche", "Date de début"],
    ["Prestataires", "Prestataire", "Code prestataire", "Contact"],
  ],
  [
    "es",
    ["Personal", "Número de empleado", "Nombre", "Unidad", "Jornada", "Salario"],
    ["Niños", "Número de niño", "Fecha de nacimiento", "Horas por semana", "Proveedor", "Desde"],
    ["Proveedores", "Proveedor", "Código de proveedor", "Persona de contacto"],
  ],
  [
    "id",
    ["Pegawai", "Nip", "Nama", "Unit kerja", "Persentase kerja", "Gaji"],
    ["Anak", "Nomor anak", "Tanggal lahir", "Jam per minggu", "Penyedia", "Mulai"],
    ["Penyedia", "Penyedia", "Kode penyedia", "Kontak"],
  ],
];

test.each(lists)("%s: staff, children and providers are read by their headers", (_, staff, roster, providers) => {
  const sheet = (given: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
    name: given[0] ?? "",
    rows: [given.slice(1), ...rows],
  });
  const { tables, problems } = readRecords(
    snapshotOf(
      sheet(staff, [
        ["a1", "Ek", "Nord", 1, 30_000],
        ["a2", "Al", "Syd", 0.5, 15_000],
      ]),
      sheet(roster, [
        ["k1", "2022-03-01", 40, "Nord", "2026-01-01"],
        ["k2", "2023-05-01", 25, "Syd", "2026-01-01"],
      ]),
      sheet(providers, [
        ["Nord", "n1", "Bo"],
        ["Syd", "s1", "My"],
      ]),
    ),
    { asOf: 46_387 },
  );
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(tables.map(({ role }) => role)).toEqual(["staff", "roster", "providers"]);
  expect(recordsOf(tables[0])[0]).toEqual({ id: "a1", name: "Ek", unit: "Nord", fte: 1, salary: 30_000 });
  expect(Object.keys(recordsOf(tables[1])[0] ?? {}).sort()).toEqual(["born", "from", "hours", "provider", "recipient"]);
  expect(recordsOf(tables[2])[0]).toMatchObject({ provider: "Nord", code: "n1" });
});
