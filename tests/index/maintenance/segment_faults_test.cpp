#include "index/maintenance/segment_faults.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/maintenance/damaged_segment.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

Current settings_of(const std::string& analyzer = {}, const std::string& protected_words = {}) {
  Current settings;
  settings.settings = {{std::string(setting::kAnalyzer), analyzer},
                       {std::string(setting::kProtectedWords), protected_words}};
  return settings;
}

struct Looked {
  bool sound = false;
  std::vector<std::string> faults;
};

Looked look_at(const DamagedSegment& segment, const Current& settings = settings_of()) {
  FaultList faults;
  const Segment open(segment.path(), SegmentTrust::none);
  const bool sound = SegmentFaults(settings).look(open, 17, faults);
  return {sound, texts_of(faults.release())};
}

}  // namespace

TEST_CASE("a segment as it was written has no faults, whatever was found before") {
  const DamagedSegment segment;
  CHECK(look_at(segment).sound);
  CHECK(look_at(segment, settings_of(analyzer_version())).sound);
  FaultList faults;
  faults.add(FaultKind::note, DiagnosticCode::check_other_notes);
  CHECK(SegmentFaults(settings_of()).look(Segment(segment.path()), 1, faults));
  CHECK(texts_of(faults.release()) == std::vector<std::string>{"other notes"});
}

TEST_CASE("a part that is not as it was written is told once, and its postings are not opened") {
  for (const auto& [section, part] : {std::pair(kSiteStrings, "sites"), std::pair(kForms, "words"),
                                      std::pair(kStreams, "streams")}) {
    const std::string name = part;
    CAPTURE(name);
    const DamagedSegment segment;
    segment.flip(section);
    write_bytes(segment.path() + ".glass/iamglass", "garbage");
    const Looked looked = look_at(segment);
    CAPTURE(joined(looked.faults));
    CHECK_FALSE(looked.sound);
    CHECK(mentions(looked.faults, "17.seg: its " + name + " are not as they were written"));
    CHECK(mentions(looked.faults, "17.seg: its postings are not as they were written"));
    CHECK_FALSE(mentions(looked.faults, "its postings cannot be read"));
  }
}

// As if they had been written so: all hashes fit.
TEST_CASE("words that disagree with the streams of the documents are told") {
  struct Row {
    Section section;
    std::size_t at;
    const char* fault;
  };
  for (const Row& row :
       {Row{kFormCounts, 0, "17.seg: of 1 words another count of documents is kept"},
        Row{kStopRows, 1, "17.seg: of 1 words without postings other rows are kept"},
        Row{kClassForms, 0, "17.seg: its classes are not those of its words"},
        Row{kClasses, 0, "17.seg: its classes are not those of its words"}}) {
    CAPTURE(row.section);
    const DamagedSegment segment;
    REQUIRE(damage(segment.file(), row.section, true, row.at));
    const Looked looked = look_at(segment);
    CAPTURE(joined(looked.faults));
    CHECK_FALSE(looked.sound);
    CHECK(mentions(looked.faults, row.fault));
    // Of another dictionary nothing is known of words.
    CHECK_FALSE(mentions(look_at(segment, settings_of("0")).faults, row.fault));
  }
}

TEST_CASE("words are held against the lists that the index has") {
  const DamagedSegment segment;
  const Looked looked = look_at(segment, settings_of(analyzer_version(), "portes\n"));
  CHECK_FALSE(looked.sound);
  CHECK(mentions(looked.faults, "its classes are not those of its words"));
  CHECK(look_at(segment, settings_of("0", "portes\n")).sound);
}

TEST_CASE("a look at a segment ends where it is asked to, with nothing told") {
  const DamagedSegment segment;
  segment.flip(kSiteStrings);
  FaultList faults;
  SegmentFaults looking(settings_of(), [] { return true; });
  CHECK_THROWS_AS(looking.look(Segment(segment.path(), SegmentTrust::none), 1, faults),
                  Interrupted);
  CHECK(faults.empty());
}
