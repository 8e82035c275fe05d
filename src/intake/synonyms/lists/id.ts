import type { ListWords } from "./list-words";

/** Indonesian words of lists. */
export const indonesianLists: ListWords = {
  language: "id",
  roles: {
    units: ["daftar unit", "organisasi"],
    staff: ["pegawai", "karyawan"],
    roster: ["anak", "daftar anak"],
    providers: ["penyedia"],
    tariff: ["tarif"],
    economy: ["ekonomi"],
  },
  fields: {
    units: {
      name: ["nama unit", "unit kerja"],
      code: ["kode unit"],
      parent: ["unit induk", "unit atasan"],
      manager: ["kepala unit", "kepala", "pimpinan"],
    },
    staff: {
      id: ["nip", "nomor pegawai", "id pegawai"],
      name: ["nama", "nama pegawai"],
      unit: ["unit kerja", "bagian"],
      role: ["jabatan", "posisi"],
      fte: ["persentase kerja", "beban kerja"],
      absenceSick: ["hari sakit", "cuti sakit"],
      salary: ["gaji", "gaji bulanan"],
      employedFrom: ["mulai bekerja", "tanggal masuk"],
      employedTo: ["selesai bekerja", "tanggal keluar"],
    },
    roster: {
      recipient: ["nomor anak", "id anak", "anak"],
      born: ["tanggal lahir", "lahir"],
      hours: ["jam per minggu", "jam"],
      provider: ["penyedia", "lembaga"],
      from: ["mulai", "tanggal mulai"],
      to: ["sampai", "tanggal selesai"],
    },
    providers: {
      provider: ["penyedia", "lembaga"],
      code: ["kode penyedia"],
      contact: ["kontak", "narahubung"],
      phone: ["telepon"],
    },
    tariff: {
      ageLow: ["usia dari", "umur dari"],
      ageHigh: ["usia sampai", "umur sampai"],
      hoursLow: ["jam dari"],
      hoursHigh: ["jam sampai"],
      amount: ["jumlah", "tarif"],
    },
    economy: {
      unit: ["unit kerja", "unit hasil"],
      requiredResult: ["hasil yang disyaratkan"],
      adjustedResult: ["hasil disesuaikan"],
      actualCost: ["biaya nyata", "biaya aktual"],
      baseCost: ["biaya dasar"],
      output: ["keluaran", "hasil produksi"],
      baseOutput: ["keluaran dasar"],
    },
  },
  yes: ["ya"],
  no: ["tidak"],
};
