#include "CPageData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page.css"
};

static const unsigned char body[] = {
#embed "page.html"
};

static const unsigned char words[] = {
#embed "words.js"
};

static const unsigned char layout[] = {
#embed "layout.js"
};

static const unsigned char view[] = {
#embed "view.js"
};

static const unsigned char page[] = {
#embed "page.js"
};

static const unsigned char control[] = {
#embed "control.js"
};

static const struct birlik_page_part script[] = {
    {words, sizeof words},
    {layout, sizeof layout},
    {view, sizeof view},
    {page, sizeof page},
    {control, sizeof control},
};

struct birlik_page_part birlik_page_style(void) {
  return (struct birlik_page_part){style, sizeof style};
}

struct birlik_page_part birlik_page_body(void) {
  return (struct birlik_page_part){body, sizeof body};
}

struct birlik_page_part birlik_page_script(int part) { return script[part]; }

int birlik_page_script_count(void) { return sizeof script / sizeof script[0]; }
