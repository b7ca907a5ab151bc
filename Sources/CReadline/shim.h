#ifndef RECOLLECT_CREADLINE_SHIM_H
#define RECOLLECT_CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <locale.h>
#include <langinfo.h>
#include <string.h>
#include <readline/readline.h>

/* readline's variables are mutable globals, which Swift 6 does not let us touch: these functions do. */

/* The last argument of every completion: no matches, and no file names instead. */
static inline char **recollect_no_completion(const char *text, int start, int end) {
  (void)text;
  (void)start;
  (void)end;
  rl_attempted_completion_over = 1;
  return NULL;
}

static inline char *recollect_no_match(const char *text, int state) {
  (void)text;
  (void)state;
  return NULL;
}

/* Signals are ours: the caller notes them and calls recollect_abandon_line; only the window's size is readline's. */
static inline void recollect_set_up_readline(void) {
  rl_readline_name = "recollect";
  rl_catch_signals = 0;
  rl_persistent_signal_handlers = 1;
  rl_change_environment = 0;
  rl_attempted_completion_function = recollect_no_completion;
  rl_completion_entry_function = recollect_no_match;
  rl_initialize();
  rl_variable_bind("bell-style", "none");
}

/* Lets a function answer Return in every keymap in which a line is typed. */
static inline void recollect_bind_return(rl_command_func_t *function) {
  /* After Escape, Return would change to vi's keys without a word. */
  Keymap maps[] = {emacs_standard_keymap, emacs_meta_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (int i = 0; i < 4; i++) {
    rl_bind_key_in_map('\r', function, maps[i]);
    rl_bind_key_in_map('\n', function, maps[i]);
  }
}

static inline void recollect_bind_tab(rl_command_func_t *function) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (int i = 0; i < 3; i++) rl_bind_key_in_map('\t', function, maps[i]);
}

static inline void recollect_bind_null(rl_command_func_t *function) {
  rl_bind_key_in_map(0, function, emacs_standard_keymap);
  rl_bind_key_in_map(0, function, vi_insertion_keymap);
}

static inline const char *recollect_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }

static inline void recollect_clear_line(void) {
  rl_replace_line("", 0);
  rl_point = 0;
  rl_redisplay();
}

/* Puts a text into the line, the cursor at its end, as if it had been typed. */
static inline void recollect_begin_line(const char *text) {
  rl_replace_line(text, 0);
  rl_point = rl_end;
  rl_redisplay();
}

/* Says something below the line that is being typed, which is to be shown again below that. */
static inline void recollect_say_between(const char *message) {
  rl_point = rl_end;
  rl_redisplay();
  rl_crlf();
  fputs(message, rl_outstream ? rl_outstream : stdout);
  rl_crlf();
  rl_on_new_line();
}

static inline void recollect_show_line(void) { rl_redisplay(); }

/* Leaves the line that is being typed: what was typed stays on the screen, the cursor goes below it. */
static inline void recollect_abandon_line(const char *mark) {
  rl_point = rl_end;
  rl_redisplay();
  fputs(mark, rl_outstream ? rl_outstream : stdout);
  rl_crlf();
  rl_callback_sigcleanup();
  rl_free_line_state();
  rl_callback_handler_remove();
  fflush(rl_outstream ? rl_outstream : stdout);
}

static inline void recollect_leave_terminal(void) { rl_deprep_terminal(); }

static inline void recollect_enter_terminal(void) {
  rl_prep_terminal(1);
  rl_forced_update_display();
}

/* Whether the environment's locale has UTF-8: without it readline takes letters apart. */
static inline int recollect_locale_is_utf8(void) {
  setlocale(LC_ALL, "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static inline void recollect_set_locale(void) { setlocale(LC_ALL, ""); }

#endif
