package dev.verbatim.server.page;

import com.microsoft.playwright.options.ColorScheme;

/** Who visits the page in tests. */
interface Visitors {

  Tab reader(int width, ColorScheme scheme);

  default Tab reader() {
    return reader(Tab.WIDE, ColorScheme.LIGHT);
  }

  /** Somebody who has signed in, under a name. */
  Tab editor(String name);
}
