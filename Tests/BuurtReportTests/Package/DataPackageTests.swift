import BuurtExperiment
@testable import BuurtReport
import BuurtTestSupport
import Foundation
import Testing

@Suite struct DataPackageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Field: Decodable {
        let name: String
        let type: String
        let description: String
        let titles: [String: String]
      }
      struct Schema: Decodable {
        let fields: [Field]
        let missingValues: [String]
        let primaryKey: [String]
      }
      let name: String
      let path: String
      let bytes: Int
      let hash: String
      let schema: Schema
    }
    let name: String
    let id: String
    let resources: [Resource]
  }

  @Test func `every table is described, column by column, with its size and digest`() throws {
    try withFolder { folder in
      let scenario = ScenarioFixture.scenario(name: "Proef_1")
      let files = try #require(try FolderFixture.run(scenario, at: "\(folder)/a"))
      let package = try JSONDecoder().decode(
        Package.self,
        from: Data((files["datapackage.json"] ?? "").utf8)
      )
      #expect(package.name.hasPrefix("proef_1-"))
      #expect(package.id == OutputIdentity(ExperimentPlan(scenario)).digest)
      #expect(package.resources.map(\.path).sorted() == files.keys.filter { $0.hasSuffix(".csv") }.sorted())
      for resource in package.resources {
        let text = try #require(files[resource.path])
        #expect(resource.bytes == text.utf8.count)
        #expect(resource.hash == "sha256:" + Disk.digest(of: Array(text.utf8)))
        #expect(resource.schema.fields.map(\.name) == FolderFixture.rows(text)[0])
        #expect(resource.schema.missingValues == ["NA"])
        for field in resource.schema.fields {
          #expect(!field.description.isEmpty && field.titles.keys.sorted() == ["en", "nl"], "\(field.name)")
          #expect(["string", "integer", "number"].contains(field.type))
        }
      }
    }
  }

  @Test func `the provenance tells program, seeds, inputs and machine`() throws {
    try withFolder { folder in
      _ = try FolderFixture.run(ScenarioFixture.scenario(), at: "\(folder)/a")
      let bytes = Data(try Disk.read("\(folder)/a/provenance.json"))
      let found = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      #expect(found["version"] as? String == ProgramVersion.text)
      #expect(found["seed"] as? Int == 20_260_101 && found["replicates"] as? [Int] == [0, 1, 2])
      let inputs = try #require(found["inputs"] as? [[String: Any]])
      #expect(inputs[0]["sha256"] as? String == Disk.digest(of: Array("a;b\n".utf8)))
      let libraries = try #require(found["libraries"] as? [String: String])
      #expect(libraries["gsl"]?.first?.isNumber == true && libraries["c"]?.hasPrefix("glibc ") == true)
      let machine = try #require(found["machine"] as? [String: Any])
      #expect(machine["fma"] is Bool && (machine["cores"] as? Int ?? 0) >= 1)
    }
  }
}
