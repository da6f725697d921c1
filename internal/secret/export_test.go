package secret

// Running tells how many passwords are being computed.
func Running() int { return len(turns) }

// TakeTurns takes all turns, so that a computation waits until they are released.
func TakeTurns() (release func()) {
	for range atOnce {
		turns <- struct{}{}
	}
	return func() {
		for range atOnce {
			<-turns
		}
	}
}
