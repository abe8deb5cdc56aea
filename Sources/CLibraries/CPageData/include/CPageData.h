#pragma once
#include <stddef.h>

// The parts of the page that `birlik export --to html` writes, as bytes of UTF-8.
struct birlik_page_part {
  const unsigned char *bytes;
  size_t count;
};

struct birlik_page_part birlik_page_style(void);
struct birlik_page_part birlik_page_body(void);
// The script is in several files that follow each other.
struct birlik_page_part birlik_page_script(int part);
int birlik_page_script_count(void);
