#include "page/rules/site_rules.hpp"

#include <string>

#include "base/utf8.hpp"
#include "expect.hpp"
#include "glane/error.hpp"
#include "page/read_page.hpp"

using namespace glane;
using namespace glane::fuzz;

// A rule is refused with a sentence, or reads a page.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  SiteRules rules;
  try {
    rules.add("regles/quai.rules", repair_utf8(as_text(data, size)));
  } catch (const Error& error) {
    expect(error.kind() == ErrorKind::usage, "a rule that makes no sense is a usage error");
    expect(std::string_view(error.what()).starts_with("regles/quai.rules"), "it names its file");
    return 0;
  }
  expect(!rules.empty(), "a rule that is taken is there");
  Page page;
  page.format = PageFormat::html;
  page.path = page.id = "quai.fr/page";
  page.url = "https://quai.fr/page";
  page.crawled = Date{2022, 7, 15, 12, 0, 0, Precision::second, 120};
  page.text =
      "<html><title>t</title><div id=a class='b c'><p itemprop=author>Jeanne Roy</p><ul><li "
      "class=d><time datetime=2022-07-15>hier</time><ul><li class=d>Bien.</ul></ul></div>";
  expect(!read_page(page, {}, {&rules, true}).empty(), "a page is read by any rule");
  return 0;
}
