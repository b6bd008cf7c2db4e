// $GLANE_COLORS: how a terminal shows what text makes out, in the form of $GREP_COLORS.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane::cli {

// Parameters of SGR (ECMA-48), "1;31": digits and semicolons alone. Empty: as other text.
struct Colours {
  std::string title = "1";
  std::string dim = "2";
  std::string match = "1;31";
  std::string link = "auto";       // or "on", "off"
  std::vector<std::string> wrong;  // parts that make no sense, as they were written
};

// Of "match=1;31:title=1:dim=2:link=off"; what it does not name stays, and what is wrong of it.
Colours colours_of(std::string_view text);

}  // namespace glane::cli
