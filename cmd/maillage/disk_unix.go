//go:build unix

package main

import "syscall"

// freeBytes is the disk space that is free to this program under a folder; false when unknown.
func freeBytes(folder string) (uint64, bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil || s.Bsize <= 0 {
		return 0, false
	}
	return uint64(s.Bavail) * uint64(s.Bsize), true
}
