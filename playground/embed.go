// Package playground serves GraphiQL from the binary: the editor in which people explore the graph
// and run operations, in French or English, without any network.
//
// The JavaScript sources are beside the Go files; npm run build makes dist/graphiql.zip of them,
// and npm run check tells whether the committed archive is what they build.
package playground

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"path"
)

//go:embed dist/graphiql.zip
var archive []byte

// contentTypes does not ask the system, whose tables differ from one machine to another.
var contentTypes = map[string]string{
	".css": "text/css; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
}

// assets reads the archive; the names are those of its files.
func assets() (map[string]asset, error) {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("playground: archive: %w", err)
	}
	found := make(map[string]asset, len(r.File))
	for _, f := range r.File {
		known, ok := contentTypes[path.Ext(f.Name)]
		if !ok {
			return nil, fmt.Errorf("playground: archive: %s: no content type for this kind of file", f.Name)
		}
		compressed, err := gzipOf(f)
		if err != nil {
			return nil, fmt.Errorf("playground: archive: %s: %w", f.Name, err)
		}
		found[f.Name] = asset{
			contentType: known,
			tag:         fmt.Sprintf("%08x-%x", f.CRC32, f.UncompressedSize64),
			plain:       func() ([]byte, error) { return read(f) },
			gzip:        compressed,
		}
	}
	return found, nil
}

// gzipOf returns the content of f as the parts of a gzip stream. Zip and gzip share the deflate
// format and the checksum, so nothing is compressed or copied: the bytes of the archive get
// another header and trailer.
func gzipOf(f *zip.File) ([][]byte, error) {
	if f.Method != zip.Deflate {
		return nil, fmt.Errorf("compression method %d is not deflate", f.Method)
	}
	start, err := f.DataOffset()
	if err != nil {
		return nil, err
	}
	data := archive[min(start, int64(len(archive))):]
	if f.CompressedSize64 > uint64(len(data)) || f.UncompressedSize64 > math.MaxUint32 {
		return nil, fmt.Errorf("%d bytes for %d: the archive is cut short, or the file too large", f.CompressedSize64, f.UncompressedSize64)
	}
	// RFC 1952: magic, deflate, no flags, no date, best compression, unknown system.
	header := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff}
	trailer := binary.LittleEndian.AppendUint32(nil, f.CRC32)
	trailer = binary.LittleEndian.AppendUint32(trailer, uint32(f.UncompressedSize64))
	return [][]byte{header, data[:f.CompressedSize64], trailer}, nil
}

func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}
