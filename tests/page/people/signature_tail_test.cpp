#include "page/people/signature_tail.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("what stands behind the names of a signature is cut off") {
  struct Row {
    std::string_view line;
    std::string_view names;
  };
  for (const Row& row : {
           Row{"Anne Roy", "Anne Roy"},
           Row{"Anne Roy Suivre", "Anne Roy"},
           Row{"Anne Roy @aroy", "Anne Roy"},
           Row{"Anne Roy envoyée spéciale à Bâle", "Anne Roy"},
           Row{"Anne Roy Illustration von Luc Petit", "Anne Roy"},
           Row{"Anne Roy for Quai Online", "Anne Roy"},
           Row{"Anne Roy For Quai Online", "Anne Roy"},
           Row{"Friends for Life", "Friends for Life"},
           Row{"Anne Roy22 Dec 2016", "Anne Roy"},
           Row{"Anne Roy 2", "Anne Roy"},
           Row{"anneroy67", "anneroy67"},
           Row{"France 24", "France 24"},
           Row{"Anne Roy —", "Anne Roy"},
           Row{"editor –", "editor"},
           Row{"Anne Roy |", "Anne Roy"},
           Row{"Anne Petit.", "Anne Petit"},
           Row{"Anne Roy Jr.", "Anne Roy Jr."},
           Row{"", ""},
           Row{"—", "—"},
       }) {
    CAPTURE(row.line);
    CHECK(without_signature_tail(row.line) == row.names);
  }
}
