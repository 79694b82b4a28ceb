#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

/// Puts the terminal of standard input into raw mode and shows another screen, without a cursor, on standard output.
/// Whatever ends the program after this, but for SIGKILL, puts both back: exit, a signal, a crash.
/// 0, or the error number.
int cterminal_enter(void);

/// Puts the terminal back as it was; does nothing where it was not changed.
void cterminal_leave(void);

/// Waits at most 200 ms for bytes typed: how many were put into `bytes`, 0 for none in that time, -1 at the end of the
/// input.
int cterminal_read(uint8_t *bytes, int capacity);

/// The columns and lines of the terminal; 80 and 24 where it does not say.
void cterminal_size(int *columns, int *lines);

#endif
