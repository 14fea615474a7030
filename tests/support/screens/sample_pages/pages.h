// The made-up pages of sample_pages.h while they are put together: what they have in common, and a function
// for each.
#pragma once

#include <string>
#include <vector>

#include "tests/support/screens/sample_pages/sample_page.h"
#include "tests/support/screens/trees.h"

namespace qiming::tests {

class Pages {
public:
    explicit Pages(accessibility::Language language) : chinese_(is_written_chinese(language)) {}

    std::vector<SamplePage> all() const {
        return {home(), one_of_six(), many_of_many(), digits(),  review(), jobs(),
                job(),  outcome(),    slots(),        consent(), resting()};
    }

private:
    std::string in(const char* chinese, const char* english) const { return chinese_ ? chinese : english; }

    static Node named(accessibility::NodeId id, Node node);
    static Node hinted(Node node, std::string hint);
    static Node valued(Node node, std::string value);
    static Node pictured(Node node, std::string icon);
    static Node emphasised(Node node, accessibility::Emphasis emphasis);
    static Node container(Role role, accessibility::NodeId id, accessibility::Arrangement arrangement,
                          std::vector<Node> children);
    Node banner() const;
    Node toolbar() const;
    SamplePage page_of(std::string name, std::string title, std::vector<Node> middle,
                       accessibility::NodeId focus) const;
    Node heading(std::string name) const;
    Node quiet(accessibility::NodeId id, std::string name) const;
    Node progress(int step, int steps) const;
    Node steps() const;

    // Questions.
    SamplePage one_of_six() const;
    SamplePage many_of_many() const;
    SamplePage digits() const;
    SamplePage slots() const;
    SamplePage consent() const;

    // Jobs.
    SamplePage jobs() const;
    SamplePage job() const;

    // The others.
    SamplePage home() const;
    SamplePage review() const;
    SamplePage outcome() const;
    SamplePage resting() const;

    bool chinese_;
};

}  // namespace qiming::tests
