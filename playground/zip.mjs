// A zip archive that depends on its files alone: names sorted, one fixed date, deflate.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const DATE = 0x0021; // 1980-01-01, the first day that the format knows
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATE = 8;

/** Returns the archive of files, a Map from name to Buffer. */
export function zip(files) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const raw = deflateRawSync(content, { level: 9, memLevel: 9 });
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26); // common to the local header and to the directory
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8, 2);
    fields.writeUInt16LE(DEFLATE, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(raw.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04'), fields, nameBytes, raw);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), fields, place, nameBytes);
    offset += 4 + fields.length + nameBytes.length + raw.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

/** Returns the files of an archive that zip made. */
export function unzip(archive) {
  const files = new Map();
  let at = 0;
  while (archive.toString('latin1', at, at + 4) === 'PK\x03\x04') {
    const packed = archive.readUInt32LE(at + 18);
    const nameEnd = at + 30 + archive.readUInt16LE(at + 26);
    files.set(archive.toString('utf8', at + 30, nameEnd), inflateRawSync(archive.subarray(nameEnd, nameEnd + packed)));
    at = nameEnd + packed;
  }
  return files;
}
