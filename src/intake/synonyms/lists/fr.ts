import type { ListWords } from "./list-words";

/** French words of lists. */
export const frenchLists: ListWords = {
  language: "fr",
  roles: {
    units: ["unités", "organisation"],
    staff: ["personnel", "agents", "effectifs"],
    roster: ["enfants"],
    providers: ["prestataires", "établissements"],
    tariff: ["tarifs", "barème"],
    economy: ["économie", "résultats"],
  },
  fields: {
    units: {
      name: ["unité", "nom de l unité", "nom du service"],
      code: ["code unité", "centre de coûts"],
      parent: ["unité supérieure", "rattachement"],
      manager: ["responsable", "chef de service", "directeur"],
    },
    staff: {
      id: ["matricule", "numéro d agent", "numéro employé"],
      name: ["nom", "nom de famille"],
      unit: ["unité", "service", "direction"],
      role: ["fonction", "poste", "grade"],
      fte: ["taux d emploi", "quotité de travail", "etp"],
      absenceSick: ["jours de maladie", "absence maladie", "arrêt maladie"],
      salary: ["salaire", "salaire mensuel", "traitement"],
      employedFrom: ["date d entrée", "employé depuis"],
      employedTo: ["date de sortie", "employé jusqu au"],
    },
    roster: {
      recipient: ["numéro enfant", "identifiant enfant", "enfant"],
      born: ["date de naissance", "né le"],
      hours: ["heures par semaine", "heures hebdomadaires"],
      provider: ["crèche", "prestataire", "établissement"],
      from: ["date de début", "début"],
      to: ["date de fin", "fin"],
    },
    providers: {
      provider: ["prestataire", "établissement", "fournisseur"],
      code: ["code prestataire", "siret"],
      contact: ["contact", "personne de contact"],
      phone: ["téléphone"],
    },
    tariff: {
      ageLow: ["âge de", "âge minimum"],
      ageHigh: ["âge à", "âge maximum"],
      hoursLow: ["heures de", "heures minimum"],
      hoursHigh: ["heures à", "heures maximum"],
      amount: ["montant", "tarif", "subvention"],
    },
    economy: {
      unit: ["unité", "unité de résultat"],
      requiredResult: ["résultat exigé", "résultat requis"],
      adjustedResult: ["résultat corrigé", "résultat ajusté"],
      actualCost: ["coût réel", "coûts réels"],
      baseCost: ["coût de base"],
      output: ["production", "prestations"],
      baseOutput: ["production de base"],
    },
  },
  yes: ["oui"],
  no: ["non"],
};
