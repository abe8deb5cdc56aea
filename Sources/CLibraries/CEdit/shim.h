#pragma once
#include <histedit.h>
#include <stdio.h>

// Swift cannot call variadic functions: each use of el_set and history has a name here.

// stdin, stdout and stderr are variables that Swift will not read.
static inline EditLine *birlik_el_init(const char *name) {
  return el_init(name, stdin, stdout, stderr);
}
static inline int birlik_el_prompt(EditLine *el, char *(*prompt)(EditLine *)) {
  return el_set(el, EL_PROMPT, prompt);
}
static inline int birlik_el_editor(EditLine *el, const char *mode) {
  return el_set(el, EL_EDITOR, mode);
}
// How one character is read: 1, 0 at the end, -1 for an error.
static inline int birlik_el_read(EditLine *el, int (*read)(EditLine *, wchar_t *)) {
  return el_wset(el, EL_GETCFN, read);
}
static inline int birlik_el_refresh(EditLine *el) {
  return el_set(el, EL_REFRESH);
}
static inline int birlik_el_history(EditLine *el, History *entries) {
  return el_set(el, EL_HIST, history, entries);
}
static inline int birlik_el_add_function(EditLine *el, const char *name, const char *help,
                                         unsigned char (*function)(EditLine *, int)) {
  return el_set(el, EL_ADDFN, name, help, function);
}
static inline int birlik_el_bind(EditLine *el, const char *key, const char *function) {
  return el_set(el, EL_BIND, key, function, (char *)0);
}
// While a line is edited, Ctrl-C and Ctrl-Z are keys like others: no signal ends the program.
static inline int birlik_el_signals_are_keys(EditLine *el) {
  return el_set(el, EL_SETTY, "-d", "-isig", (char *)0);
}
// Makes the terminal ready for keys; el_gets alone shows the prompt first, and a key that comes in
// between is read by other rules.
static inline int birlik_el_prepare(EditLine *el, int ready) {
  return el_set(el, EL_PREP_TERM, ready);
}
static inline int birlik_el_client_data(EditLine *el, void *data) {
  return el_set(el, EL_CLIENTDATA, data);
}
static inline void *birlik_el_get_client_data(EditLine *el) {
  void *data = 0;
  el_get(el, EL_CLIENTDATA, &data);
  return data;
}
static inline int birlik_history_size(History *entries, int size) {
  HistEvent event;
  return history(entries, &event, H_SETSIZE, size);
}
static inline int birlik_history_unique(History *entries) {
  HistEvent event;
  return history(entries, &event, H_SETUNIQUE, 1);
}
static inline int birlik_history_enter(History *entries, const char *line) {
  HistEvent event;
  return history(entries, &event, H_ENTER, line);
}
static inline int birlik_history_load(History *entries, const char *path) {
  HistEvent event;
  return history(entries, &event, H_LOAD, path);
}
static inline int birlik_history_save(History *entries, const char *path) {
  HistEvent event;
  return history(entries, &event, H_SAVE, path);
}
