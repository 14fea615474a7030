// Jobs and assessments, version by version.
#include "central/shell/database_session.h"

namespace qiming::central {

using soci::into;
using soci::use;

tl::expected<long long, ShellFault> Database::content_version(const std::string& name) {
    return guarded([&] {
        long long version = 0;
        session_->sql << "SELECT COALESCE(MAX(version), 0) FROM content WHERE region = :r AND name = :n",
            use(region_), use(name), into(version);
        return version;
    });
}

tl::expected<ContentVersion, ShellFault> Database::content(const std::string& name) {
    return guarded([&] {
        ContentVersion found;
        session_->sql << "SELECT version, document FROM content WHERE region = :r AND name = :n"
                         " ORDER BY version DESC LIMIT 1",
            use(region_), use(name), into(found.version), into(found.document);
        return found;
    });
}

tl::expected<std::vector<ContentVersion>, ShellFault> Database::versions(const std::string& name, int most) {
    return guarded([&] {
        std::vector<ContentVersion> found;
        ContentVersion each;
        soci::statement query =
            (session_->sql.prepare << "SELECT version, document FROM content WHERE region = :r AND name = :n"
                                      " ORDER BY version DESC LIMIT :m",
             into(each.version), into(each.document), use(region_), use(name), use(most));
        query.execute();
        while (query.fetch()) {
            found.push_back(each);
        }
        return found;
    });
}

tl::expected<void, ShellFault> Database::add_content(const std::string& name, const std::string& document) {
    return guarded([&] {
        session_->sql << "INSERT INTO content (region, name, version, document)"
                         " SELECT :r1, :n1, COALESCE(MAX(version), 0) + 1, :o FROM content"
                         " WHERE region = :r2 AND name = :n2",
            use(region_, "r1"), use(name, "n1"), use(document, "o"), use(region_, "r2"), use(name, "n2");
    });
}

}  // namespace qiming::central
