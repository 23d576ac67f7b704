Describe 'Resolve-CoordinationPlan' {
    BeforeAll {
        . $PSScriptRoot/Support.ps1
        Import-Module $modulePath
        $server = Start-SimulatedServer
        $connection = Connect-OctopusServer $server.Url -ApiKey $server.Key
    }
    AfterAll { Stop-SimulatedServer $server }

    It 'tells order, version and why, and makes nothing' {
        $before = Get-DeploymentCount $server
        $plan = New-CoordinationPlan Web Staging | Add-PlannedDeployment 'Trading Website' -After 'Trading API' | Add-PlannedDeployment 'Trading API' | Resolve-CoordinationPlan
        $plan | Should -BeOfType ([Coordination.ResolvedPlan])
        $plan.Deployments.Name | Should -Be @('Trading API', 'Trading Website')
        $plan.Deployments[0].Version, $plan.Deployments[0].Current | Should -Be @('1.4.0', '1.3.0')
        $plan.Deployments[0].Reason | Should -Not -BeNullOrEmpty
        $plan.Deployments[1].After[0] | Should -Be 'Trading API'
        Get-DeploymentCount $server | Should -Be $before
    }

    It 'shows plan and deployments as tables' {
        $plan = Resolve-CoordinationPlan 'Trading API' Staging
        ($plan | Out-String) | Should -Match '1. Trading API 1.4.0'
        ($plan.Deployments | Out-String) | Should -Match '1 Trading API +1.4.0 \(now 1.3.0\) +Staging'
    }

    It 'takes projects, a plan and a file alike' {
        Set-Content TestDrive:/web.yaml "name: web`nenvironment: Staging`ndeployments:`n  - project: Trading API"
        $hash = (Resolve-CoordinationPlan 'Trading API' -Environment Staging).Hash
        (New-CoordinationPlan x Staging | Add-PlannedDeployment 'trading api' | Resolve-CoordinationPlan).Hash | Should -Be $hash
        (Resolve-CoordinationPlan -Path TestDrive:/web.yaml -Connection $connection).Hash | Should -Be $hash
    }

    It 'takes a file by its literal path and from Get-ChildItem' {
        $file = "TestDrive:/literal [1].yaml"
        Set-Content -LiteralPath $file "name: web`nenvironment: Staging`ndeployments:`n  - project: Trading API"
        (Resolve-CoordinationPlan -LiteralPath $file).Name | Should -Be 'web'
        (Get-ChildItem TestDrive:/literal* | Resolve-CoordinationPlan).Name | Should -Be 'web'
    }

    It 'makes one plan of the projects that come through the pipeline' {
        $plan = 'Trading API', 'Trading Website' | Resolve-CoordinationPlan -Environment Staging -InOrder
        @($plan).Count | Should -Be 1
        $plan.Deployments.Name | Should -Be @('Trading API', 'Trading Website')
        $plan.Deployments[1].After | Should -Be 'Trading API'
        ([pscustomobject]@{ Name = 'Trading API' } | Resolve-CoordinationPlan -Environment Staging).Deployments.Name | Should -Be 'Trading API'
        $none = @() | Resolve-CoordinationPlan -Environment Staging
        $none | Should -BeNullOrEmpty
    }

    It 'takes ids and objects for names' {
        $project = Invoke-RestMethod "$($server.Url)/api/Spaces-1/projects/trading-api" -Headers @{ 'X-Octopus-ApiKey' = $server.Key }
        (Resolve-CoordinationPlan $project Staging).Deployments[0].ProjectId | Should -Be $project.Id
        (Resolve-CoordinationPlan $project.Id Staging).Deployments[0].Project | Should -Be 'Trading API'
    }

    It 'deploys nothing of a plan that belongs to another server' {
        $plan = Resolve-CoordinationPlan 'Trading API' Staging
        $other = [Coordination.ResolvedPlan]::new()
        $foreign = $plan.GetType().GetMethod('<Clone>$').Invoke($plan, @())
        $plan.GetType().GetProperty('Server').SetValue($foreign, 'https://other.example.com')
        { $foreign | Invoke-CoordinatedDeploy } | Should -Throw -ErrorId 'PlanOfAnotherServer,*'
    }

    It 'survives a file with everything in it' {
        Resolve-CoordinationPlan 'Trading API', 'Trading Jobs' Staging -InOrder | Export-Clixml TestDrive:/resolved.xml
        $back = Import-Clixml TestDrive:/resolved.xml
        $back.Deployments[1].After | Should -Be 'Trading API'
        ($back.Deployments | Out-String) | Should -Match 'Trading Jobs'
    }

    It 'can be carried out after it was saved, and not after it was changed' {
        Resolve-CoordinationPlan 'Trading API', 'Trading Jobs' Staging -InOrder -Policy IfNewer | Export-Clixml TestDrive:/resolved.xml
        $saved = Import-Clixml TestDrive:/resolved.xml
        ($saved | Invoke-CoordinatedDeploy).Outcome | Should -Be 'Deployed', 'Deployed'

        # Its policy was saved with it, and is judged by what is there by now.
        $again = $saved | Invoke-CoordinatedDeploy
        $again.Outcome | Should -Be 'AlreadyCurrent', 'AlreadyCurrent'
        $again[0].Reason | Should -Match '^Trading API 1\.4\.0 is in Staging since .+, deployed by .+'
        $saved | Invoke-CoordinatedDeploy -WhatIf | Should -BeNullOrEmpty
        $before = Get-DeploymentCount $server
        $saved.Deployments[0].ReleaseId = 'Releases-1'
        { $saved | Invoke-CoordinatedDeploy } | Should -Throw -ErrorId 'PlanAltered,*'
        Get-DeploymentCount $server | Should -Be $before
    }

    It 'is made of a plan that came back from a job' {
        $plan = Start-Job { Import-Module $using:modulePath; New-CoordinationPlan Web Staging | Add-PlannedDeployment 'Trading API' } | Receive-Job -Wait -AutoRemoveJob
        $resolved = $plan | Add-PlannedDeployment 'Trading Jobs' -After 'Trading API' | Resolve-CoordinationPlan
        $resolved.Deployments.Name | Should -Be 'Trading API', 'Trading Jobs'
    }
}
