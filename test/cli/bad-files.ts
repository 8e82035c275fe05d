/** The start of a file in the container that Office uses for encrypted workbooks: a header and one directory sector. */
export function encryptedWorkbook(): Uint8Array {
  const bytes = Buffer.alloc(512 * 3, 0);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(0x3e, 24); // minor version
  bytes.writeUInt16LE(3, 26); // major version
  bytes.writeUInt16LE(0xfffe, 28); // little endian
  bytes.writeUInt16LE(9, 30); // sectors of 512 bytes
  bytes.writeUInt16LE(6, 32); // small sectors of 64 bytes
  bytes.writeUInt32LE(1, 44); // one sector of the allocation table
  bytes.writeUInt32LE(1, 48); // the directory is sector 1
  bytes.writeUInt32LE(4096, 56);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ["Root Entry", "EncryptionInfo", "EncryptedPackage"].forEach((name, entry) => {
    const at = 1024 + 128 * entry;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(2 * (name.length + 1), at + 64);
    bytes[at + 66] = entry === 0 ? 5 : 2;
  });
  return bytes;
}

/** A picture of one pixel. */
export function picture(): Uint8Array {
  return Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
}
