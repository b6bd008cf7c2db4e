#include "page/people/reporter_word.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("the word for a reporter stands behind a name in Korean, before one in Chinese") {
  struct Row {
    std::string_view line;
    std::string_view person;
  };
  for (const Row& row : {
           Row{"김하늘 기자", "김하늘"},
           Row{"김하늘 기자 | 2022-07-15 10:30", "김하늘"},
           Row{"김하늘 특파원 (kim@quai.example)", "김하늘"},
           Row{"취재 기자", ""},
           Row{"김하늘 기자회견", ""},
           Row{"기자수첩", ""},
           Row{"記者王小河／台北報導", "王小河"},
           Row{"河報 記者王小河／即時報導", "王小河"},
           Row{"〔記者王小河／台北報導〕", "王小河"},
           Row{"记者 王小河 摄", ""},
           Row{"記者王小河、李大山／台北報導", ""},
           Row{"指揮中心15:00記者會", ""},
           Row{"Jeanne Roy", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.line);
    CHECK(person_called_reporter(row.line) == row.person);
  }
}
