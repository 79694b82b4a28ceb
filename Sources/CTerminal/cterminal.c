// The terminal in raw mode. It is C because what signal handlers may do is only what POSIX calls async-signal-safe:
// tcsetattr, write, sigaction and raise are.
#include "cterminal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios before;
static volatile sig_atomic_t is_raw = 0;

static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGABRT,
                              SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    const ssize_t count = write(STDOUT_FILENO, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}

void cterminal_leave(void) {
  if (!is_raw) return;
  is_raw = 0;
  // The cursor, the colours and the first screen again.
  static const char end[] = "\x1b[0m\x1b[?25h\x1b[?1049l";
  write_all(end, sizeof end - 1);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

static void ended(int number) {
  const int code = errno;
  cterminal_leave();
  errno = code;
  // The handler was for one time: this ends the program as the signal would have.
  raise(number);
}

int cterminal_enter(void) {
  if (is_raw) return 0;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return errno;
  static int is_registered = 0;
  if (!is_registered) {
    is_registered = 1;
    atexit(cterminal_leave);
  }
  struct sigaction action;
  action.sa_handler = ended;
  sigemptyset(&action.sa_mask);
  action.sa_flags = (int)SA_RESETHAND;
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) sigaction(endings[i], &action, NULL);
  struct termios raw = before;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  is_raw = 1;
  // What was typed already counts, so that nothing is thrown away.
  if (tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) != 0) {
    is_raw = 0;
    return errno;
  }
  static const char start[] = "\x1b[?1049h\x1b[?25l\x1b[2J";
  write_all(start, sizeof start - 1);
  return 0;
}

int cterminal_read(uint8_t *bytes, int capacity) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  const int ready = poll(&input, 1, 200);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
  if (ready < 0) return -1;
  const ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return count <= 0 ? -1 : (int)count;
}

void cterminal_size(int *columns, int *lines) {
  struct winsize size;
  const int is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *columns = is_known ? size.ws_col : 80;
  *lines = is_known ? size.ws_row : 24;
}
