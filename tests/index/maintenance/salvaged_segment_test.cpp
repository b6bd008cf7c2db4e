#include "index/maintenance/salvaged_segment.hpp"

#include <doctest/doctest.h>

#include <system_error>

#include "glane/error.hpp"
#include "index/maintenance/damaged_segment.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

std::vector<Document> varied() {
  Pages pages = sample_pages(8);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i][0].author = "Louise Jean et AFP";
    pages[i][0].authors = {"Louise Jean", "AFP"};
    pages[i][1].authors = {};
    pages[i][1].author.clear();
    pages[i][0].section = i % 2 == 0 ? "Ville" : "Région";
  }
  return documents_of(pages);
}

struct Saved {
  std::size_t as_written = 0, doubtful = 0, unread = 0;
  std::size_t wrong = 0;  // that pass for what was written and are not
};

Saved save(const DamagedSegment& segment) {
  SalvagedSegment salvaged(segment.path());
  Saved saved;
  for (std::uint32_t row = 0; row < salvaged.rows(); ++row) {
    try {
      const SalvagedDocument one = salvaged.document(row);
      const bool same = one.document == segment.documents()[row];
      saved.as_written += same ? 1 : 0;
      saved.doubtful += one.is_doubtful ? 1 : 0;
      saved.wrong += !same && !one.is_doubtful ? 1 : 0;
    } catch (const Error&) {
      ++saved.unread;
    }
  }
  CHECK(saved.wrong == 0);
  return saved;
}

}  // namespace

TEST_CASE("of a segment that is whole each document is as it was written") {
  const DamagedSegment segment(varied());
  const Saved saved = save(segment);
  CHECK(saved.as_written == 32);
  CHECK(saved.doubtful == 0);
  SalvagedSegment salvaged(segment.path());
  CHECK(salvaged.id() == segment.header().id);
  CHECK(salvaged.rows() == 32);
  CHECK(salvaged.file_bytes() == segment.whole().size());
  CHECK(salvaged.document_id(1) == segment.documents()[1].id);
  CHECK(salvaged.knows_id(31));
}

TEST_CASE("one column that is damaged is mended by the digests of the documents") {
  const DamagedSegment segment(varied());
  for (const Section section : {kTypes, kSites, kSections, kLanguages}) {
    for (const char byte : {'\0', '\x01', '\xFF'}) {
      CAPTURE(section);
      CAPTURE(byte);
      segment.renew();
      segment.fill(section, byte);
      const Saved saved = save(segment);
      CHECK(saved.as_written == 32);
      CHECK(saved.doubtful == 0);
    }
  }
}

TEST_CASE("what cannot be mended is doubtful, and not shown as what it cannot be") {
  const DamagedSegment segment(varied());
  segment.fill(kAuthorStrings, '\x01');
  segment.fill(kSiteStrings, '\xC3');
  const Saved saved = save(segment);
  CHECK(saved.doubtful == 32);
  CHECK(saved.unread == 0);
  SalvagedSegment salvaged(segment.path());
  const SalvagedDocument first = salvaged.document(0);
  CHECK(first.document.site.empty());
  CHECK(first.document.authors.empty());
  CHECK(first.document.section == "Ville");
  CHECK(first.document.text == segment.documents()[0].text);
  CHECK(first.document.author == "Louise Jean et AFP");  // of the text's record
}

TEST_CASE("digests that are damaged say nothing against documents of which all else is whole") {
  const DamagedSegment segment(varied());
  segment.fill(kDigests, '\0');
  const Saved saved = save(segment);
  CHECK(saved.as_written == 32);
  CHECK(saved.doubtful == 0);
  segment.flip(kSites, 4);
  CHECK(save(segment).doubtful == 32);  // now nothing tells which of them it is
}

TEST_CASE("a document whose text or id cannot be read is an error that says which") {
  const DamagedSegment segment(varied());
  segment.fill(kBlocks, '\0');
  SalvagedSegment without_texts(segment.path());
  CHECK(error_of([&] { without_texts.document(0); }) ==
        "the index is damaged: a document's text cannot be read");
  CHECK(without_texts.knows_id(0));  // its ids are whole
  CHECK(save(segment).unread == 32);

  segment.renew();
  segment.fill(kIdHashes, '\0');
  const std::size_t second = segment.written(kIds).find("+#c1");
  segment.fill(kIds, 'x', second + 1, second + 3);
  SalvagedSegment salvaged(segment.path());
  CHECK_FALSE(salvaged.knows_id(1));
  CHECK(error_of([&] { salvaged.document(1); }) == "the index is damaged: its id is damaged");
  CHECK_FALSE(salvaged.knows_id(1));
  // Of the others the digest proves it.
  CHECK(salvaged.knows_id(0));
  const Saved saved = save(segment);
  CHECK(saved.as_written == 31);
  CHECK(saved.unread == 1);
}

TEST_CASE("a file that is no segment, or is not there, is an error") {
  const DamagedSegment segment(varied());
  write_bytes(segment.file(), "no segment");
  CHECK_THROWS_AS(SalvagedSegment(segment.path()), Error);
  CHECK_THROWS_AS(SalvagedSegment(segment.path() + "2"), std::system_error);
}
