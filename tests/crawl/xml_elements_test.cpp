#include "crawl/xml_elements.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

struct Cut {
  std::vector<std::string> elements;  // "line name markup"
  std::string fault;
  std::string charset;
};

Cut cut(std::string_view xml, std::vector<std::string_view> names) {
  MemorySource memory(xml);
  LineReader lines(memory);
  XmlElements elements(lines, std::move(names));
  Cut all;
  for (XmlElement element; elements.next(element);) {
    all.elements.push_back(std::to_string(element.line) + " " + std::string(element.name) + " " +
                           std::string(element.markup));
  }
  all.fault = elements.fault().text();
  all.charset = elements.charset();
  return all;
}

using Elements = std::vector<std::string>;

}  // namespace

TEST_CASE("elements are cut out whole, whatever stands around and in them") {
  const Cut all =
      cut("<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- <a>no</a> -->\n"
          "<r><a x=\"1 > 0\">un</a>\n<b/><c><a>of c</a></c><d><![CDATA[</a><a>]]></d>\n"
          "<a><![CDATA[</a>]]><a>inner</a></a></r>",
          {"a", "b"});
  CHECK(all.elements == Elements{"3 a <a x=\"1 > 0\">un</a>", "4 b <b/>", "4 a <a>of c</a>",
                                 "5 a <a><![CDATA[</a>]]><a>inner</a></a>"});
  CHECK(all.fault == "");
  CHECK(all.charset == "iso-8859-1");
}

TEST_CASE("a name that only begins as one asked for is another") {
  CHECK(cut("<r><author>x</author><a>y</a></r>", {"a"}).elements == Elements{"1 a <a>y</a>"});
}

TEST_CASE("XML that is cut off gives what was whole before") {
  const Cut all = cut("<r><a>un</a><a>de", {"a"});
  CHECK(all.elements == Elements{"1 a <a>un</a>"});
  CHECK(all.fault == "cut off inside of <a>");
  CHECK(cut("<r><a>un</a", {"a"}).fault == "cut off inside of <a>");
  CHECK(cut("pas de XML", {"a"}).fault == "");
}

TEST_CASE("elements lie across the steps that the bytes are read in, and may be too large") {
  std::string xml = "<r>";
  for (int i = 0; i < 5; ++i) xml += "<a>" + std::string(200'000, 'x') + "</a>\n";
  CHECK(cut(xml + "</r>", {"a"}).elements.size() == 5);
  xml += "<a>" + std::string(kMaxXmlTreeBytes + (1u << 20), 'x') + "</a>";
  const Cut all = cut(xml, {"a"});
  CHECK(all.elements.size() == 5);
  CHECK(all.fault == "an element larger than 8 MB");
}
