import type { ListWords } from "./list-words";

/** Spanish words of lists. */
export const spanishLists: ListWords = {
  language: "es",
  roles: {
    units: ["unidades", "organización"],
    staff: ["personal", "plantilla", "empleados"],
    roster: ["niños"],
    providers: ["proveedores", "centros"],
    tariff: ["tarifas"],
    economy: ["economía", "resultados"],
  },
  fields: {
    units: {
      name: ["unidad", "nombre de la unidad"],
      code: ["código de unidad", "centro de coste"],
      parent: ["unidad superior", "depende de"],
      manager: ["responsable", "jefe", "directora"],
    },
    staff: {
      id: ["número de empleado", "código de empleado", "matrícula"],
      name: ["nombre", "apellidos"],
      unit: ["unidad", "departamento", "servicio"],
      role: ["puesto", "cargo", "categoría profesional"],
      fte: ["jornada", "porcentaje de jornada", "etc"],
      absenceSick: ["baja por enfermedad", "días de enfermedad"],
      salary: ["salario", "sueldo", "salario mensual"],
      employedFrom: ["fecha de alta", "empleado desde"],
      employedTo: ["fecha de baja", "empleado hasta"],
    },
    roster: {
      recipient: ["número de niño", "código del niño", "niño"],
      born: ["fecha de nacimiento", "nacimiento"],
      hours: ["horas por semana", "horas semanales"],
      provider: ["proveedor", "centro", "guardería"],
      from: ["desde", "fecha de inicio"],
      to: ["hasta", "fecha de fin"],
    },
    providers: {
      provider: ["proveedor", "centro", "entidad"],
      code: ["código de proveedor", "cif"],
      contact: ["persona de contacto", "contacto"],
      phone: ["teléfono"],
    },
    tariff: {
      ageLow: ["edad desde", "edad mínima"],
      ageHigh: ["edad hasta", "edad máxima"],
      hoursLow: ["horas desde", "horas mínimas"],
      hoursHigh: ["horas hasta", "horas máximas"],
      amount: ["importe", "tarifa", "subvención"],
    },
    economy: {
      unit: ["unidad", "unidad de resultados"],
      requiredResult: ["resultado exigido"],
      adjustedResult: ["resultado ajustado"],
      actualCost: ["coste real", "costes reales"],
      baseCost: ["coste base"],
      output: ["producción", "prestaciones"],
      baseOutput: ["producción base"],
    },
  },
  yes: ["sí"],
  no: ["no"],
};
