#include "date/zone_name.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

// Minutes east of UTC and the number of tokens that the zone takes: "120/3"; "-/0": none.
std::string zone_at_start(std::string_view text, bool machine_written) {
  DateTokens tokens(text);
  const ZoneName zone = read_zone_name(tokens, 0, machine_written);
  const std::string offset = zone.offset_minutes ? std::to_string(*zone.offset_minutes) : "-";
  return offset + "/" + (zone.next == 0 ? "0" : "some");
}

}  // namespace

TEST_CASE("zones in their usual forms") {
  struct Row {
    const char* text;
    const char* found;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"Z", "0/some"},
           {"+02:00", "120/some"},
           {"+0200 (CEST)", "120/some"},
           {"-04:30", "-270/some"},
           {"GMT+2", "120/some"},
           {"(UTC+1)", "60/some"},
           {"(heure de Paris)", "-/some"},
           {"+25:00", "-/some"},
           {"à Nantes", "-/0"},
           {"", "-/0"},
       }) {
    CAPTURE(row.text);
    CHECK(zone_at_start(row.text, true) == row.found);
  }
}
