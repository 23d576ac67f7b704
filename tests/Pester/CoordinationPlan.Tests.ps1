Describe 'New-CoordinationPlan, Add-PlannedDeployment, Import-CoordinationPlan' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
    }

    It 'builds a plan in a pipeline' {
        $plan = New-CoordinationPlan Web Staging -Tenant Contoso | Add-PlannedDeployment A | Add-PlannedDeployment B '1.*' -After A -Channel Hotfix -Environment Test -Tenant T -Name Bee
        $plan | Should -BeOfType ([Coordination.CoordinationPlan])
        $plan.Environment, $plan.Tenant | Should -Be @('Staging', 'Contoso')
        $bee = $plan.Deployments[1]
        $bee.Name, $bee.Project, $bee.Version, $bee.Channel, $bee.Environment, $bee.Tenant | Should -Be @('Bee', 'B', '1.*', 'Hotfix', 'Test', 'T')
        $bee.After | Should -Be 'A'
    }

    It 'leaves the old plan as it was' {
        $old = New-CoordinationPlan Web
        $new = $old | Add-PlannedDeployment A
        $old.Deployments.Count | Should -Be 0
        $new.Deployments.Count | Should -Be 1
    }

    It 'takes rows of a table and gives one plan' {
        $plan = 'Project,Version,After,Environment', 'A,,,', 'B,1.0,A,Test' | ConvertFrom-Csv | Add-PlannedDeployment -Plan (New-CoordinationPlan Web Staging)
        @($plan).Count | Should -Be 1
        $plan.Deployments.Name | Should -Be @('A', 'B')
        $plan.Deployments[0].Version | Should -Be 'latest'
        $plan.Deployments[0].Environment | Should -BeNullOrEmpty
        $plan.Deployments[1].After | Should -Be 'A'
    }

    It 'takes objects with Name or Id for names' {
        $project = [pscustomobject]@{ Id = 'Projects-1'; Name = 'Trading API' }
        $release = [pscustomobject]@{ Id = 'Releases-1'; Version = '1.4.0' }
        $plan = New-CoordinationPlan Web @{ Name = 'Staging' } | Add-PlannedDeployment $project $release -Tenant ([pscustomobject]@{ Id = 'Tenants-1' })
        $plan.Environment | Should -Be 'Staging'
        $plan.Deployments[0].Project, $plan.Deployments[0].Version, $plan.Deployments[0].Tenant | Should -Be @('Trading API', '1.4.0', 'Tenants-1')
    }

    It 'keeps what was typed of a number without quotes' {
        $deployment = (New-CoordinationPlan Web | Add-PlannedDeployment 007 1.10).Deployments[0]
        $deployment.Project, $deployment.Version | Should -Be @('007', '1.10')
    }

    It 'takes objects that are versions' {
        foreach ($version in [version]'1.2.3', [semver]'1.2.3-beta.1') {
            (New-CoordinationPlan Web | Add-PlannedDeployment A $version).Deployments[0].Version | Should -Be "$version"
        }
    }

    It 'takes nothing for left out' {
        $deployment = (New-CoordinationPlan Web | Add-PlannedDeployment A -After $null -Version $null -Environment $null).Deployments[0]
        $deployment.After.Count, $deployment.Version, $deployment.Environment | Should -Be @(0, 'latest', $null)
    }

    It 'refuses an object without a name in words' {
        { New-CoordinationPlan Web ([pscustomobject]@{ Size = 3 }) } | Should -Throw '*has no property Name or Id or Slug*'
    }

    It 'reads plan files by wildcard, literal path and from Get-ChildItem' {
        $folder = New-Item -ItemType Directory "TestDrive:/plans [1]"
        foreach ($name in 'a', 'b') { Set-Content -LiteralPath "$($folder.FullName)/$name.yaml" "name: $name`nenvironment: Staging`ndeployments:`n  - project: Trading API" }
        (Import-CoordinationPlan "TestDrive:/plans ``[1``]/*.yaml").Name | Should -Be @('a', 'b')
        (Import-CoordinationPlan -LiteralPath "TestDrive:/plans [1]/b.yaml").Name | Should -Be 'b'
        (Get-ChildItem -LiteralPath $folder.FullName | Import-CoordinationPlan).Name | Should -Be @('a', 'b')
    }

    It 'tells line and column of a misspelt key and reads the other files' {
        Set-Content TestDrive:/bad.yaml "name: x`nenvironment: Staging`ndeployments:`n  - projct: Trading API"
        Set-Content TestDrive:/good.yaml "name: good`nenvironment: Staging`ndeployments:`n  - project: Trading API"
        $plans = Import-CoordinationPlan TestDrive:/bad.yaml, TestDrive:/good.yaml -ErrorAction SilentlyContinue -ErrorVariable errors
        $plans.Name | Should -Be 'good'
        "$errors" | Should -Match 'line 4, column 5'
    }

    It 'says where it looked for a file that is not there' {
        Import-CoordinationPlan ./none.yaml -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PlanFileNotFound,*'
        $errors[0].TargetObject | Should -Be './none.yaml'
    }

    It 'refuses paths that are no files' {
        Import-CoordinationPlan Env:PATH -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PlanFileNotInFileSystem,*'
    }

    It 'survives a file with everything in it' {
        New-CoordinationPlan Web Staging | Add-PlannedDeployment A | Add-PlannedDeployment B -After A | Export-Clixml TestDrive:/plan.xml
        $plan = Import-Clixml TestDrive:/plan.xml
        $plan.Deployments[1].After | Should -Be 'A'
    }
}
